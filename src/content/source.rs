//! A value as Rust source: what the build script reads from the content becomes part of the
//! program, with nothing to unpack and nothing to free.
//!
//! Knows how `serde` walks a value; not what the value is. Rejected: packing the content into
//! bytes (postcard): the code that unpacked them weighed 30 kB, and each page load ran it.

use std::fmt::{self, Display, Write as _};

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    Serializer,
};

/// The source of a value.
///
/// # Errors
/// Names the kind of value that content never holds.
pub fn source(value: &impl Serialize) -> Result<String, Unknown> {
    let mut text = String::new();
    value.serialize(Source(&mut text))?;
    Ok(text)
}

/// A kind of value that content never holds.
#[derive(Debug)]
pub struct Unknown(String);

impl Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "src/content/source.rs writes no {}", self.0)
    }
}

impl std::error::Error for Unknown {}

impl Error for Unknown {
    fn custom<T: Display>(what: T) -> Self {
        Self(what.to_string())
    }
}

struct Source<'a>(&'a mut String);

/// Several values, with what comes behind the last one.
struct Several<'a> {
    text: &'a mut String,
    end: &'static str,
}

impl<'a> Source<'a> {
    fn put(self, words: impl Display) -> Result<(), Unknown> {
        write!(self.0, "{words}").map_err(Unknown::custom)
    }

    fn several(self, start: impl Display, end: &'static str) -> Result<Several<'a>, Unknown> {
        write!(self.0, "{start}").map_err(Unknown::custom)?;
        Ok(Several { text: self.0, end })
    }
}

impl Several<'_> {
    fn item(&mut self, item: &(impl Serialize + ?Sized)) -> Result<(), Unknown> {
        item.serialize(Source(self.text))?;
        self.text.push(',');
        Ok(())
    }

    fn field(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), Unknown> {
        self.text.push_str(name);
        self.text.push(':');
        self.item(value)
    }

    fn end(self) {
        self.text.push_str(self.end);
    }
}

/// The name of a variant in Rust, from its name in files: `not-now` is `NotNow`.
fn variant(name: &str) -> String {
    let words = name.split('-');
    words
        .map(|word| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>())
        .collect()
}

macro_rules! plain {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, value: $type) -> Result<(), Unknown> {
            self.put(value)
        }
    )+};
}

macro_rules! never {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, _: $type) -> Result<(), Unknown> {
            Err(Unknown(stringify!($type).to_owned()))
        }
    )+};
}

impl<'a> Serializer for Source<'a> {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = Several<'a>;
    type SerializeTuple = Several<'a>;
    type SerializeTupleStruct = Impossible<(), Unknown>;
    type SerializeTupleVariant = Impossible<(), Unknown>;
    type SerializeMap = Several<'a>;
    type SerializeStruct = Several<'a>;
    type SerializeStructVariant = Several<'a>;

    plain!(serialize_bool: bool, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);
    never!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_f32: f32);
    never!(serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]);

    fn serialize_str(self, value: &str) -> Result<(), Unknown> {
        self.put(format_args!("Cow::Borrowed({value:?})"))
    }

    fn serialize_none(self) -> Result<(), Unknown> {
        self.put("None")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unknown> {
        let mut several = self.several("Some(", ")")?;
        several.item(value)?;
        several.end();
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Unknown> {
        self.put("()")
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Unknown> {
        self.put(name)
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, is: &'static str) -> Result<(), Unknown> {
        self.put(format_args!("{name}::{}", variant(is)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Unknown> {
        let mut several = self.several(format_args!("{name}("), ")")?;
        several.item(value)?;
        several.end();
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        is: &'static str,
        value: &T,
    ) -> Result<(), Unknown> {
        let mut several = self.several(format_args!("{name}::{}(", variant(is)), ")")?;
        several.item(value)?;
        several.end();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Several<'a>, Unknown> {
        self.several("List(Cow::Borrowed(&[", "]))")
    }

    fn serialize_tuple(self, _: usize) -> Result<Several<'a>, Unknown> {
        self.several("[", "]")
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unknown> {
        Err(Unknown(name.to_owned()))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unknown> {
        Err(Unknown(name.to_owned()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Several<'a>, Unknown> {
        self.several("Map(Cow::Borrowed(&[", "]))")
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Several<'a>, Unknown> {
        self.several(format_args!("{name}{{"), "}")
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        is: &'static str,
        _: usize,
    ) -> Result<Several<'a>, Unknown> {
        self.several(format_args!("{name}::{}{{", variant(is)), "}")
    }
}

impl SerializeSeq for Several<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unknown> {
        self.item(value)
    }

    fn end(self) -> Result<(), Unknown> {
        Several::end(self);
        Ok(())
    }
}

impl SerializeTuple for Several<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unknown> {
        self.item(value)
    }

    fn end(self) -> Result<(), Unknown> {
        Several::end(self);
        Ok(())
    }
}

impl SerializeMap for Several<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unknown> {
        self.text.push('(');
        self.item(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unknown> {
        value.serialize(Source(self.text))?;
        self.text.push_str("),");
        Ok(())
    }

    fn end(self) -> Result<(), Unknown> {
        Several::end(self);
        Ok(())
    }
}

impl SerializeStruct for Several<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unknown> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Unknown> {
        Several::end(self);
        Ok(())
    }
}

impl SerializeStructVariant for Several<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unknown> {
        self.field(name, value)
    }

    fn end(self) -> Result<(), Unknown> {
        Several::end(self);
        Ok(())
    }
}
