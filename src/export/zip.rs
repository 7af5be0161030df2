//! The archive a spreadsheet is (zip): written without packing, read packed or not. Knows bytes.

use super::inflate::inflate;
use crate::codec::check::crc32;

/// Bytes of all parts at most, unpacked: a spreadsheet of answers has some hundred thousand.
const LARGEST: usize = 64 << 20;

/// A part of an archive.
pub type Part = (String, Vec<u8>);

/// The archive of these parts.
#[must_use]
pub fn write(parts: &[Part]) -> Vec<u8> {
    let (mut archive, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let at = archive.len();
        // Version 2.0, names in UTF-8, not packed, 1 January 1980.
        let mut head = vec![20, 0, 0, 8, 0, 0, 0, 0, 33, 0];
        head.extend(crc32(bytes.iter().copied()).to_le_bytes());
        head.extend([number(bytes.len()), number(bytes.len())].concat());
        head.extend(number(name.len()).iter().take(2));
        head.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(name.bytes());
        archive.extend(bytes);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&head);
        list.extend([0; 10]);
        list.extend(number(at));
        list.extend(name.bytes());
    }
    let (at, count) = (archive.len(), number(parts.len()));
    archive.extend(&list);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.iter().take(2).chain(count.iter().take(2)));
    archive.extend([number(list.len()), number(at)].concat());
    archive.extend([0, 0]);
    archive
}

fn number(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

/// The parts of an archive, unpacked; `None` where it was cut or changed, or is of a kind that no
/// spreadsheet is.
#[must_use]
pub fn read(archive: &[u8]) -> Option<Vec<Part>> {
    // Behind the list stands its end, and behind it a comment of 65,535 bytes at most.
    let end = (0..=archive.len().checked_sub(22)?)
        .rev()
        .take(65_536)
        .find(|at| archive.get(*at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06")))?;
    let count = take(archive, end + 10, 2)?;
    let (size, mut at) = (take(archive, end + 12, 4)?, take(archive, end + 16, 4)?);
    // A list that ends elsewhere lost a part, or has one too many.
    let list_end = at.checked_add(size)?;
    let mut parts = Vec::new();
    let mut total = 0;
    for _ in 0..count {
        if archive.get(at..at + 4)? != b"PK\x01\x02" || take(archive, at + 8, 2)? & 1 == 1 {
            return None;
        }
        let method = take(archive, at + 10, 2)?;
        let check = take(archive, at + 16, 4)?;
        let (packed, size) = (take(archive, at + 20, 4)?, take(archive, at + 24, 4)?);
        let (name, extra, comment) =
            (take(archive, at + 28, 2)?, take(archive, at + 30, 2)?, take(archive, at + 32, 2)?);
        let start = take(archive, at + 42, 4)?;
        let name_at = at + 46;
        at = name_at + name + extra + comment;
        let name = String::from_utf8_lossy(archive.get(name_at..name_at + name)?).into_owned();
        let name_length = take(archive, start.checked_add(26)?, 2)?;
        let has_name = archive.get(start + 30..start + 30 + name_length)? == name.as_bytes();
        if archive.get(start..start + 4)? != b"PK\x03\x04" || !has_name {
            return None;
        }
        let start = start + 30 + name_length + take(archive, start + 28, 2)?;
        let bytes = archive.get(start..start.checked_add(packed)?)?;
        total += size;
        if total > LARGEST {
            return None;
        }
        let bytes = match method {
            0 => bytes.to_vec(),
            8 => inflate(bytes, size)?,
            _ => return None,
        };
        if bytes.len() != size || u32::try_from(check).ok()? != crc32(bytes.iter().copied()) {
            return None;
        }
        parts.push((name, bytes));
    }
    (at == list_end).then_some(parts)
}

/// A number of that many bytes, the least first.
fn take(archive: &[u8], at: usize, count: usize) -> Option<usize> {
    let bytes = archive.get(at..at.checked_add(count)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
