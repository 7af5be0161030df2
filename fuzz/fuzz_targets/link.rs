//! Whatever a link holds, it is refused or read whole, without panic; what is read is written again as
//! it was. The input is a code, or a layout around which the right checksums are put, since chance
//! does not find those.

#![no_main]

use boussole::{
    codec::{
        check::{crc32, crc32c},
        link::{Opened, encode, encode_notes, encode_result, encode_sealed, open, reopen},
        text,
    },
    content::catalog,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((kind, rest)) = input.split_first() else { return };
    if *kind == 0 {
        if let Ok(code) = std::str::from_utf8(rest) {
            read(code);
        }
        let _ = reopen(catalog(), rest);
        return;
    }
    let version = char::from(b'1' + kind % 5);
    let checked = |bytes: &[u8]| [&[version as u8], bytes].concat();
    let mut bytes = rest.to_vec();
    if version > '2' {
        bytes.extend(crc32c(checked(&bytes)).to_be_bytes());
    }
    bytes.extend(crc32(checked(&bytes)).to_be_bytes());
    read(&format!("{version}{}", text::encode(&bytes)));
});

fn read(code: &str) {
    let written = match open(catalog(), code) {
        Err(_) => return,
        Ok(Opened::Sealed(sealed)) => encode_sealed(&sealed),
        Ok(Opened::Result(summary)) => encode_result(catalog(), &summary),
        Ok(Opened::Answers(dossier)) if code.starts_with('4') => encode_notes(catalog(), &dossier).unwrap_or_default(),
        Ok(Opened::Answers(dossier)) => encode(catalog(), &dossier),
    };
    assert_eq!(written, code);
}
