//! Whatever text is taken for a link is refused whole, with what is wrong, or is a link. Cut, changed
//! and swapped codes of the corpora, and texts made up by chance; all of them in release:
//!
//! ```sh
//! cargo test --locked --release --test native total
//! ```
//!
//! Without `--release` the same on fewer, for the sake of time.

use boussole::{
    codec::link::{LinkFault, encode, encode_notes, encode_result, open},
    content::catalog,
    domain::{outcome::Outcome, recommend::matrix::Matrix, summary::Summary},
};

use crate::any::{self, Dice};

/// Texts made up by chance.
const TEXTS: u64 = if cfg!(debug_assertions) { 200_000 } else { 10_000_000 };
/// Where a code is long, letters it is edited to.
const EDITS: &str = "A_z ";

/// Every code issued, and some of today's.
fn codes() -> Vec<String> {
    let matrix = Matrix::new(catalog());
    let mut codes: Vec<String> = crate::codec::corpus().into_iter().map(|(code, _)| code).collect();
    codes.extend(crate::codec::issued_2().map(|(code, _)| code.to_owned()));
    codes.extend(crate::link::corpus());
    for seed in 0..4 {
        let dossier = any::dossier(catalog(), &mut Dice::Seed(seed));
        let summary = Summary::new(catalog(), &dossier, &Outcome::new(catalog(), &matrix, &dossier));
        codes.extend([encode(catalog(), &dossier), encode_result(catalog(), &summary)]);
        codes.extend(encode_notes(catalog(), &dossier));
    }
    codes
}

fn refused(text: &str) {
    let fault = open(catalog(), text).err();
    assert!(matches!(fault, Some(LinkFault::NotOurs | LinkFault::Damaged)), "{fault:?} of {text}");
}

#[test]
fn every_cut_every_edit_and_every_swap_of_every_code_is_refused() {
    let mut count = 0_u64;
    for code in codes() {
        assert!(open(catalog(), &code).is_ok(), "{code}");
        let letters: Vec<u8> = code.bytes().collect();
        let text = |letters: &[u8]| String::from_utf8(letters.to_vec()).unwrap();
        let is_long = cfg!(debug_assertions) && letters.len() > 150;
        for place in 0..letters.len() {
            refused(&code[..place]);
            refused(&code[place + 1..]);
            refused(&format!("{}{}", &code[..place], &code[place + 1..]));
            refused(&format!("{}é{}", &code[..place], &code[place + 1..]));
            count += 4;
            let others: Vec<u8> = if is_long { EDITS.bytes().collect() } else { (b' '..=b'~').collect() };
            for letter in others.into_iter().filter(|letter| *letter != letters[place]) {
                let mut edited = letters.clone();
                edited[place] = letter;
                refused(&text(&edited));
                count += 1;
            }
            if place > 0 && letters[place] != letters[place - 1] {
                let mut swapped = letters.clone();
                swapped.swap(place, place - 1);
                refused(&text(&swapped));
                count += 1;
            }
        }
    }
    assert!(count > 10_000, "{count} codes that were cut, edited or swapped");
}

#[test]
fn no_text_made_up_by_chance_is_taken_for_a_link() {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let corpus = codes();
    let mut dice = Dice::Seed(2026);
    for count in 0..TEXTS {
        let text = match count % 4 {
            // A version letter and letters of links: only the checksums tell it from a link.
            0 | 1 => {
                let length = dice.below(120);
                let mut text = String::from(char::from(b'1' + u8::try_from(dice.below(9)).unwrap()));
                text.extend((0..length).map(|_| char::from(*dice.pick(LETTERS))));
                text
            }
            // Anything at all.
            2 => {
                (0..dice.below(60)).filter_map(|_| char::from_u32(u32::try_from(dice.below(0x3000)).unwrap())).collect()
            }
            // The start of one code and the end of another.
            _ => {
                let (one, other) = (dice.pick(&corpus).clone(), dice.pick(&corpus).clone());
                let text = format!("{}{}", &one[..dice.below(one.len())], &other[dice.below(other.len())..]);
                if corpus.contains(&text) {
                    continue;
                }
                text
            }
        };
        refused(&text);
    }
}
