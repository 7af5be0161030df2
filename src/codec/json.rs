//! JSON as a tree, whose values know where they stand: the part of the format that saved files
//! use, which are whole numbers, texts, lists and tables.
//!
//! Rejected: `serde_json` with derived shapes, which weighed 23 kB of the page; it judges this
//! reader and this writer in the tests. Numbers that are not whole and positive are read as such
//! and told apart, never rounded.

use std::fmt::Write as _;

/// Lists and tables inside each other at most; deeper is no saved file, and would exhaust the
/// stack of a phone.
const DEPTH: u8 = 100;

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json {
    /// Where it starts, in bytes.
    pub at: usize,
    /// What it is.
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number from 0 on.
    Number(u64),
    /// Another number, which no saved file has.
    Strange,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// A table, in the order of the file; each name once.
    Table(Vec<(String, Json)>),
}

/// What a text that is not such JSON is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes.
    pub at: usize,
    /// What is wrong; technical, in English.
    pub says: String,
}

impl Fault {
    /// A fault at a place.
    #[inline(never)]
    pub fn new(at: usize, says: impl Into<String>) -> Self {
        Self { at, says: says.into() }
    }
}

impl From<Value> for Json {
    /// A value to be written.
    fn from(value: Value) -> Self {
        Self { at: 0, value }
    }
}

/// The tree of a text.
///
/// # Errors
/// The first place that is not JSON.
pub fn read(text: &str) -> Result<Json, Fault> {
    let mut reader = Reader { text, at: 0 };
    let json = reader.value(0)?;
    reader.blanks();
    if reader.at < text.len() { Err(reader.fault("trailing characters")) } else { Ok(json) }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn fault(&self, says: &str) -> Fault {
        Fault::new(self.at, says)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, byte: u8, says: &str) -> Result<(), Fault> {
        self.blanks();
        if self.eat(byte) { Ok(()) } else { Err(self.fault(says)) }
    }

    fn value(&mut self, depth: u8) -> Result<Json, Fault> {
        self.blanks();
        if depth > DEPTH {
            return Err(self.fault("recursion limit exceeded"));
        }
        let at = self.at;
        let value = match self.peek() {
            Some(b'"') => Value::Text(self.string()?),
            Some(b'{') => self.table(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Flag(true))?,
            Some(b'f') => self.word("false", Value::Flag(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(_) => return Err(self.fault("expected value")),
            None => return Err(self.fault("unexpected end")),
        };
        Ok(Json { at, value })
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Fault> {
        if self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.fault("expected ident"))
        }
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.fault("invalid number")) } else { Ok(()) }
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        let mut is_whole = !self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        } else if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.fault("invalid number"));
        }
        if self.eat(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            is_whole = false;
            self.at += 1;
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            self.digits()?;
        }
        let number = self.text.get(start..self.at).filter(|_| is_whole).and_then(|digits| digits.parse().ok());
        Ok(number.map_or(Value::Strange, Value::Number))
    }

    fn list(&mut self, depth: u8) -> Result<Value, Fault> {
        self.at += 1;
        let mut list = Vec::new();
        self.blanks();
        if self.eat(b']') {
            return Ok(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            self.blanks();
            if self.eat(b']') {
                return Ok(Value::List(list));
            }
            self.expect(b',', "expected `,` or `]`")?;
        }
    }

    fn table(&mut self, depth: u8) -> Result<Value, Fault> {
        self.at += 1;
        let mut table: Vec<(String, Json)> = Vec::new();
        self.blanks();
        if self.eat(b'}') {
            return Ok(Value::Table(table));
        }
        loop {
            self.blanks();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.fault("expected key"));
            }
            let name = self.string()?;
            if table.iter().any(|(other, _)| *other == name) {
                return Err(Fault::new(at, format!("duplicate field `{name}`")));
            }
            self.expect(b':', "expected `:`")?;
            table.push((name, self.value(depth + 1)?));
            self.blanks();
            if self.eat(b'}') {
                return Ok(Value::Table(table));
            }
            self.expect(b',', "expected `,` or `}`")?;
        }
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain = rest.find(|letter: char| matches!(letter, '"' | '\\' | '\0'..='\u{1f}')).unwrap_or(rest.len());
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escaped()?),
                Some(_) => return Err(self.fault("control character")),
                None => return Err(self.fault("unexpected end")),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        self.at += 1;
        let letter = self.peek();
        self.at += 1;
        Ok(match letter {
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code(),
            _ => {
                self.at -= 1;
                return Err(self.fault("invalid escape"));
            }
        })
    }

    /// A letter by its number, two of them where one number is not enough.
    fn code(&mut self) -> Result<char, Fault> {
        let first = self.hexadecimal()?;
        let whole = match first {
            0xD800..=0xDBFF => {
                let has_second = self.eat(b'\\') && self.eat(b'u');
                let second = if has_second { self.hexadecimal()? } else { 0 };
                let is_second = (0xDC00..=0xDFFF).contains(&second);
                is_second.then(|| 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            }
            first => Some(first),
        };
        whole.and_then(char::from_u32).ok_or_else(|| self.fault("lone surrogate"))
    }

    fn hexadecimal(&mut self) -> Result<u32, Fault> {
        let digits =
            self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|it| it.is_ascii_hexdigit()));
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let code = code.ok_or_else(|| self.fault("invalid escape"))?;
        self.at += 4;
        Ok(code)
    }
}

/// The text of a tree, indented by two, as a person can read it.
#[must_use]
pub fn write(json: &Json) -> String {
    let mut text = String::new();
    put(json, 0, &mut text);
    text
}

fn put(json: &Json, depth: usize, text: &mut String) {
    match &json.value {
        Value::Null | Value::Strange => text.push_str("null"),
        Value::Flag(true) => text.push_str("true"),
        Value::Flag(false) => text.push_str("false"),
        Value::Number(number) => {
            // Writing to a String cannot fail.
            let _ = write!(text, "{number}");
        }
        Value::Text(words) => quote(words, text),
        Value::List(list) => {
            let items = list.iter().map(|item| (None, item));
            block(['[', ']'], items, depth, text);
        }
        Value::Table(table) => {
            let items = table.iter().map(|(name, item)| (Some(name.as_str()), item));
            block(['{', '}'], items, depth, text);
        }
    }
}

fn block<'a>(
    [open, close]: [char; 2],
    items: impl Iterator<Item = (Option<&'a str>, &'a Json)>,
    depth: usize,
    text: &mut String,
) {
    text.push(open);
    let mut is_empty = true;
    for (name, item) in items {
        if !is_empty {
            text.push(',');
        }
        is_empty = false;
        line(depth + 1, text);
        if let Some(name) = name {
            quote(name, text);
            text.push_str(": ");
        }
        put(item, depth + 1, text);
    }
    if !is_empty {
        line(depth, text);
    }
    text.push(close);
}

fn line(depth: usize, text: &mut String) {
    text.push('\n');
    for _ in 0..depth {
        text.push_str("  ");
    }
}

fn quote(words: &str, text: &mut String) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let _ = write!(text, "\\u{:04x}", u32::from(letter));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}
