//! The reader and the writer of JSON, judged by a library that everyone uses.

use boussole::codec::json::{Json, Value, read, write};
use proptest::{collection::vec, prelude::*};

/// The same value as the library has it; what is no whole number is told apart.
fn same(json: &Json, judge: &serde_json::Value) -> bool {
    use serde_json::Value as Judge;
    match (&json.value, judge) {
        (Value::Null, Judge::Null) => true,
        (Value::Flag(flag), Judge::Bool(other)) => flag == other,
        (Value::Number(number), Judge::Number(other)) => other.as_u64() == Some(*number),
        (Value::Strange, Judge::Number(other)) => other.as_u64().is_none(),
        (Value::Text(text), Judge::String(other)) => text == other,
        (Value::List(list), Judge::Array(others)) => {
            list.len() == others.len() && list.iter().zip(others).all(|(item, other)| same(item, other))
        }
        (Value::Table(table), Judge::Object(others)) => {
            table.len() == others.len()
                && table.iter().all(|(name, item)| others.get(name).is_some_and(|it| same(item, it)))
        }
        _ => false,
    }
}

/// Whether both say the same of a text. The library keeps the last of two fields of one name,
/// and reads numbers too large to hold as floats or not at all.
fn check(text: &str) {
    match (read(text), serde_json::from_str::<serde_json::Value>(text)) {
        (Ok(json), Ok(judge)) => assert!(same(&json, &judge), "{text}"),
        (Err(_), Err(_)) => {}
        (Err(fault), Ok(_)) => assert!(fault.says.starts_with("duplicate field"), "{text}: {fault:?}"),
        (Ok(_), Err(error)) => assert!(error.to_string().contains("number out of range"), "{text}: {error}"),
    }
}

#[test]
fn a_text_is_read_or_refused_as_a_library_does() {
    let texts = [
        "",
        " ",
        "null",
        "nul",
        "nulll",
        "true",
        "tru",
        "false",
        "0",
        "-0",
        "01",
        "-",
        "1.",
        "1.5",
        ".5",
        "1e3",
        "1e",
        "1e+",
        "1E-2",
        "18446744073709551615",
        "18446744073709551616",
        "1e999",
        "[]",
        "[1,]",
        "[,]",
        "[1 2]",
        "[1,2",
        "{}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "\"",
        "\"\\\"",
        "\"\\u00e9\"",
        "\"\\u00g9\"",
        "\"\\u00e\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\"\u{1}\"",
        "\"\u{7f}\"",
        "1 1",
        "// a",
        "[1]]",
        "\u{feff}1",
        "\"é\"",
        "\"\\/\\b\\f\\n\\r\\t\"",
        "'a'",
        "NaN",
        "-1",
        "+1",
        "[[[[]]]]",
    ];
    texts.into_iter().for_each(check);
}

#[test]
fn a_text_as_deep_as_a_well_is_refused() {
    assert!(read(&"[".repeat(1_000_000)).is_err());
    assert!(read(&("[".repeat(90) + &"]".repeat(90))).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_letters_are_read_or_refused_as_a_library_does(
        text in ".{0,40}",
        marks in "[\\[\\]{}\",:0-9eE.+a-f\\\\u\\- ntrul]{0,30}",
    ) {
        check(&text);
        check(&marks);
        check(&format!("\"{marks}\""));
    }

    #[test]
    fn what_is_written_is_read(texts in vec(".{0,20}", 0..6), number: u64, flag: bool) {
        let list = Value::List(texts.iter().cloned().map(Value::Text).map(Json::from).collect()).into();
        let fields = [("flag", Value::Flag(flag).into()), ("list", list), ("number", Value::Number(number).into())];
        let table = fields.map(|(name, json): (&str, Json)| (name.to_owned(), json)).to_vec();
        let written = write(&Value::Table(table).into());
        let judge: serde_json::Value = serde_json::from_str(&written).unwrap();
        prop_assert!(same(&read(&written).unwrap(), &judge));
        prop_assert_eq!(written, serde_json::to_string_pretty(&serde_json::json!({"flag": flag, "list": texts, "number": number})).unwrap());
    }
}
