//! The check digit: H. M. Damm's, over a quasigroup of ten in which swapping two neighbours never
//! says the same. It finds every wrong digit and every swap of two neighbouring digits, the check
//! digit included, whatever digit one starts from. Knows digits only.

/// The quasigroup.
const TABLE: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// The check digit of `digits`, starting from `seed`; what is no digit counts as 0.
#[must_use]
pub fn check(seed: u8, digits: &str) -> u8 {
    digits.bytes().fold(seed, |rest, byte| {
        let digit = usize::from(byte.wrapping_sub(b'0'));
        TABLE.get(usize::from(rest)).and_then(|row| row.get(digit)).copied().unwrap_or(0)
    })
}

/// `digits` with their check digit behind them.
#[must_use]
pub fn with_check(seed: u8, digits: &str) -> String {
    format!("{digits}{}", check(seed, digits))
}

/// The first `width` digits of a code, where nothing but their check digit follows and it is right.
#[must_use]
pub fn checked(seed: u8, code: &str, width: usize) -> Option<&str> {
    let (digits, last) = code.split_at_checked(width)?;
    let is_right = code.bytes().all(|byte| byte.is_ascii_digit()) && last.parse() == Ok(check(seed, digits));
    (is_right && last.len() == 1).then_some(digits)
}
