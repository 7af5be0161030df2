//! Passphrases: which are too weak to close a link, and made-up words nobody guesses. Knows letters.
//!
//! Whoever has the link can try passphrases without end, so the rule is one of length: at least
//! fifteen characters, what NIST asks of a password that stands alone (SP 800-63B-4), eight
//! different ones, no mere sequence, and nothing one reads on the organisation's door.

/// Characters at least.
pub const LENGTH: usize = 15;
/// Different characters at least.
pub const DIFFERENT: usize = 8;
/// Letters of a name that are looked for.
const NAME: usize = 4;

/// Why a passphrase is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Too short.
    Short,
    /// Too few different characters.
    Same,
    /// Most characters follow the one before, in the alphabet or on the keyboard.
    Sequence,
    /// It is hardly more than a name of the dossier.
    Name,
}

/// The passphrase without what a phone or a copy adds: spaces around it, and several in a row.
#[must_use]
pub fn tidy(passphrase: &str) -> String {
    let words: Vec<&str> = passphrase.split_whitespace().collect();
    words.join(" ")
}

/// Why a tidy passphrase is refused; none where it may close a link. `names` are those of the
/// dossier.
#[must_use]
pub fn weakness(passphrase: &str, names: &[&str]) -> Option<Weakness> {
    let letters: Vec<char> = passphrase.chars().map(|letter| letter.to_ascii_lowercase()).collect();
    if letters.len() < LENGTH {
        return Some(Weakness::Short);
    }
    if different(&letters) < DIFFERENT {
        return Some(Weakness::Same);
    }
    let pairs = || letters.iter().zip(letters.iter().skip(1));
    if pairs().filter(|(one, other)| follows(**one, **other)).count() * 2 > pairs().count() {
        return Some(Weakness::Sequence);
    }
    let whole: String = letters.into_iter().collect();
    let rest = names.iter().map(|name| tidy(name).to_ascii_lowercase()).filter(|name| name.chars().count() >= NAME);
    let rest = rest.fold(whole, |whole, name| whole.replace(&name, ""));
    let rest: Vec<char> = rest.chars().collect();
    (different(&rest) < DIFFERENT).then_some(Weakness::Name)
}

fn different(letters: &[char]) -> usize {
    letters
        .iter()
        .enumerate()
        .filter(|(place, letter)| !letters.iter().take(*place).any(|other| other == *letter))
        .count()
}

fn follows(one: char, other: char) -> bool {
    const ROWS: [&str; 6] = ["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    if u32::from(one).abs_diff(u32::from(other)) <= 1 {
        return true;
    }
    ROWS.iter().any(|row| {
        let place = |letter: char| row.find(letter);
        matches!((place(one), place(other)), (Some(one), Some(other)) if one.abs_diff(other) == 1)
    })
}

/// Letters of which syllables are made: what one hears without doubt, in French and in English.
const FIRST: &[u8] = b"bdfklmnprtv";
const SECOND: &[u8] = b"aiou";
/// Syllables of a word, and words: 44 syllables twelve times are 65 bits.
const SYLLABLES: usize = 3;
const WORDS: usize = 4;
/// Bytes below this are spread evenly over the syllables.
const EVEN: u8 = 220;

/// Four words that mean nothing, from bytes drawn by chance; `None` where these were too few, as
/// those that would favour some syllables are left out.
///
/// Rejected: a list of real words, 3 kB in each language for the same chance.
#[must_use]
pub fn made_up(drawn: &[u8]) -> Option<String> {
    let mut syllables = drawn.iter().filter(|byte| **byte < EVEN).map(|byte| usize::from(*byte));
    let mut words = Vec::new();
    for _ in 0..WORDS {
        let mut word = String::new();
        for _ in 0..SYLLABLES {
            let drawn = syllables.next()?;
            word.push(char::from(*FIRST.get(drawn % FIRST.len())?));
            word.push(char::from(*SECOND.get(drawn / FIRST.len() % SECOND.len())?));
        }
        words.push(word);
    }
    Some(words.join(" "))
}
