//! The two sections of a WebAssembly program that names live in: what it imports and what it
//! exports. Knows their layout (WebAssembly Core Specification 2.0, 5.5); must not know code.

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// Magic number and version.
const HEAD: usize = 8;

/// A program without the exports that `is_unwanted` names.
///
/// # Errors
/// Says which part could not be read.
pub(super) fn without_exports(program: &[u8], is_unwanted: impl Fn(&str) -> bool) -> Result<Vec<u8>, String> {
    rewrite(program, EXPORTS, |reader| {
        let mut kept = Vec::new();
        let mut count = 0_u32;
        for _ in 0..reader.number()? {
            let start = reader.at;
            let name = reader.name()?;
            reader.byte()?;
            reader.number()?;
            if !is_unwanted(&name) {
                count += 1;
                kept.extend_from_slice(reader.since(start)?);
            }
        }
        Ok(with_count(count, &kept))
    })
}

/// A program whose imports have other names; `rename` is told each name, in order, and leaves those
/// it gives no name to.
///
/// # Errors
/// Says which part could not be read.
pub(super) fn with_imports(program: &[u8], mut rename: impl FnMut(&str) -> Option<String>) -> Result<Vec<u8>, String> {
    rewrite(program, IMPORTS, |reader| {
        let mut written = Vec::new();
        let count = reader.number()?;
        for _ in 0..count {
            let start = reader.at;
            reader.name()?;
            written.extend_from_slice(reader.since(start)?);
            let name = reader.name()?;
            put_name(&rename(&name).unwrap_or(name), &mut written);
            let start = reader.at;
            match reader.byte()? {
                0 => reader.number().map(drop)?,
                // Tables, memories and globals: wasm-bindgen makes them itself and imports none.
                kind => return Err(format!("an import of kind {kind}, where only functions are known")),
            }
            written.extend_from_slice(reader.since(start)?);
        }
        Ok(with_count(count, &written))
    })
}

fn rewrite(
    program: &[u8],
    wanted: u8,
    change: impl FnOnce(&mut Reader<'_>) -> Result<Vec<u8>, String>,
) -> Result<Vec<u8>, String> {
    let mut change = Some(change);
    let mut reader = Reader { bytes: program, at: HEAD };
    let mut written = program.get(..HEAD).ok_or("the program is too short")?.to_vec();
    while reader.at < program.len() {
        let start = reader.at;
        let kind = reader.byte()?;
        let length = usize::try_from(reader.number()?).map_err(|error| error.to_string())?;
        let body = reader.at;
        reader.at = body.checked_add(length).ok_or("a section is too long")?;
        let whole = reader.since(start)?;
        match change.take_if(|_| kind == wanted) {
            Some(change) => {
                let section = change(&mut Reader { bytes: program, at: body })?;
                written.push(kind);
                put_number(u32::try_from(section.len()).map_err(|error| error.to_string())?, &mut written);
                written.extend_from_slice(&section);
            }
            None => written.extend_from_slice(whole),
        }
    }
    Ok(written)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn since(&self, start: usize) -> Result<&'a [u8], String> {
        self.bytes.get(start..self.at).ok_or_else(|| format!("the program ends before byte {}", self.at))
    }

    fn byte(&mut self) -> Result<u8, String> {
        let byte = self.bytes.get(self.at).copied().ok_or("the program ends early")?;
        self.at += 1;
        Ok(byte)
    }

    /// A number of LEB128, 32 bits.
    fn number(&mut self) -> Result<u32, String> {
        let mut number = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("a number of more than 32 bits".to_owned())
    }

    fn name(&mut self) -> Result<String, String> {
        let length = usize::try_from(self.number()?).map_err(|error| error.to_string())?;
        let start = self.at;
        self.at = start.checked_add(length).ok_or("a name is too long")?;
        String::from_utf8(self.since(start)?.to_vec()).map_err(|error| error.to_string())
    }
}

fn with_count(count: u32, entries: &[u8]) -> Vec<u8> {
    let mut section = Vec::new();
    put_number(count, &mut section);
    section.extend_from_slice(entries);
    section
}

fn put_name(name: &str, into: &mut Vec<u8>) {
    put_number(u32::try_from(name.len()).unwrap_or(u32::MAX), into);
    into.extend_from_slice(name.as_bytes());
}

fn put_number(mut number: u32, into: &mut Vec<u8>) {
    while number >= 0x80 {
        into.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    into.push(number.to_le_bytes()[0]);
}

#[cfg(test)]
mod tests {
    use super::{with_imports, without_exports};

    /// One import `m.long` (a function of type 0), two exports `a` and `gone`.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x02\x0a\x01\x01m\x04long\0\0\x07\x0c\x02\x01a\0\0\x04gone\0\x01";

    #[test]
    fn an_unwanted_export_goes_and_the_others_stay() {
        let program = without_exports(PROGRAM, |name| name == "gone").unwrap();
        assert_eq!(program, b"\0asm\x01\0\0\0\x02\x0a\x01\x01m\x04long\0\0\x07\x05\x01\x01a\0\0");
    }

    #[test]
    fn imports_are_renamed_and_nothing_else() {
        let program = with_imports(PROGRAM, |name| Some(name[..1].to_owned())).unwrap();
        assert_eq!(program, b"\0asm\x01\0\0\0\x02\x07\x01\x01m\x01l\0\0\x07\x0c\x02\x01a\0\0\x04gone\0\x01");
    }

    #[test]
    fn a_program_cut_short_is_refused() {
        for length in (9..PROGRAM.len()).filter(|length| *length != 20) {
            assert!(with_imports(&PROGRAM[..length], |_| None).is_err(), "{length}");
        }
    }
}
