//! Links of versions 3 to 5: a result alone, answers with notes, and what stands behind a passphrase.

use std::fmt::Write as _;

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead, Payload},
};
use boussole::{
    codec::{
        bits::{Reader, Writer},
        letters,
        link::{
            LinkFault, Opened, decode, encode, encode_notes, encode_result, encode_sealed, is_too_long, open, reopen,
            to_close,
        },
        passphrase::{LENGTH, Weakness, made_up, tidy, weakness},
        sealed::{Lock, ROUNDS, ROUNDS_AT_MOST, Sealed},
    },
    content::catalog,
    domain::{
        dossier::{Dossier, Training},
        id::QuestionId,
        outcome::Outcome,
        recommend::{matrix::Matrix, ranking::Ranking},
        summary::Summary,
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::any::{self, Dice, complete, diagnosed};

const DAY: u64 = 86_400_000;

/// The lines of a corpus, each parted by tabs.
fn lines(corpus: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    corpus.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

fn results() -> Vec<Vec<&'static str>> {
    lines(include_str!("../data/links/v3.txt")).collect()
}

fn noted() -> Vec<Vec<&'static str>> {
    lines(include_str!("../data/links/v4.txt")).collect()
}

fn closed() -> Vec<Vec<&'static str>> {
    lines(include_str!("../data/links/v5.txt")).collect()
}

/// Every code of these versions ever issued.
pub(crate) fn corpus() -> Vec<String> {
    [results(), noted(), closed()].concat().into_iter().map(|line| line[0].to_owned()).collect()
}

fn random(seed: u64) -> Dossier {
    any::dossier(catalog(), &mut Dice::Seed(seed))
}

fn summary(matrix: &Matrix, dossier: &Dossier) -> Summary {
    Summary::new(catalog(), dossier, &Outcome::new(catalog(), matrix, dossier))
}

/// What a link with notes carries: all but quizzes, the hour, the count of changes, and what answers
/// questions that are not those of this dossier.
fn carried(dossier: &Dossier) -> Dossier {
    let mut carried = crate::codec::carried(catalog(), dossier);
    carried.who.name.clone_from(&dossier.who.name);
    carried.partner.name.clone_from(&dossier.partner.name);
    carried.interest = dossier.interest.clone();
    for (id, activity) in dossier.activities.iter() {
        carried.activities.get_mut(id).unwrap().who.clone_from(&activity.who);
    }
    let (evaluation, told) = (&mut carried.evaluation, &dossier.evaluation);
    evaluation.observed = told.observed.clone();
    evaluation.past.clone_from(&told.past);
    evaluation.ambition.clone_from(&told.ambition);
    evaluation.followed.clone_from(&told.followed);
    carried.notes = dossier.notes.clone();
    carried.plan = dossier.plan.clone();
    carried.training = Training::default();
    carried
}

fn golden(summary: &Summary) -> Value {
    let Summary { edition, changed, organisation, lists, dynamics, combined, axes, levers } = summary;
    let list = |list: &Ranking| {
        let entries = list.entries.iter().map(|entry| {
            let interval = [entry.interval.0.0, entry.interval.1.0];
            json!([entry.model, entry.score.0, interval, entry.standing, entry.penalty])
        });
        json!({ "tied": list.tied, "entries": entries.collect::<Vec<_>>() })
    };
    json!({
        "edition": edition,
        "changed": changed,
        "organisation": organisation,
        "target": lists.as_ref().map(|lists| list(&lists.target)),
        "start": lists.as_ref().map(|lists| list(&lists.start)),
        "dynamics": dynamics.iter().map(|it| json!([it.dynamic, it.score.0, it.held])).collect::<Vec<_>>(),
        "combined": combined,
        "axes": axes,
        "levers": levers,
    })
}

#[test]
fn a_link_carries_a_result_whole_and_says_the_same_again() {
    let matrix = Matrix::new(catalog());
    for seed in 0..1500 {
        let summary = summary(&matrix, &random(seed));
        let code = encode_result(catalog(), &summary);
        assert_eq!(open(catalog(), &code), Ok(Opened::Result(Box::new(summary))), "{seed} {code}");
        assert_eq!(decode(catalog(), &code), Err(LinkFault::ResultOnly));
        assert!(code.len() < 230, "{} characters", code.len());
    }
}

#[test]
fn a_result_alone_ranks_as_the_whole_one_and_tells_no_mean_of_a_single_level() {
    let matrix = Matrix::new(catalog());
    let names = |list: &Ranking| -> Vec<String> {
        list.entries.iter().map(|entry| format!("{} {}", entry.model, entry.score.points())).collect()
    };
    let (mut ranked, mut means) = (0, 0);
    for seed in 0..1500 {
        let dossier = random(seed);
        let outcome = Outcome::new(catalog(), &matrix, &dossier);
        let summary = Summary::new(catalog(), &dossier, &outcome);
        assert_eq!(summary.lists.is_some(), outcome.recommendation.is_some());
        if let (Some(lists), Some(whole)) = (&summary.lists, &outcome.recommendation) {
            for (ours, theirs) in [(&lists.target, &whole.target), (&lists.start, &whole.start)] {
                assert_eq!(names(ours), names(theirs));
                assert_eq!(ours.tied, theirs.tied);
            }
            ranked += 1;
        }
        let told = summary.axes.iter().map(|it| it.1).chain(summary.levers.iter().map(|it| it.1));
        for scored in told {
            assert!(scored.count > 1);
            means += 1;
        }
    }
    assert!(ranked > 100 && means > 1000, "{ranked} {means}");
}

#[test]
fn a_link_with_notes_carries_every_text_and_says_the_same_again() {
    let mut with_notes = 0;
    for seed in 0..1500 {
        let dossier = random(seed);
        let Some(code) = encode_notes(catalog(), &dossier) else { continue };
        with_notes += 1;
        let carried = carried(&dossier);
        assert_eq!(decode(catalog(), &code), Ok(carried.clone()), "{seed}");
        assert_eq!(encode_notes(catalog(), &carried), Some(code));
    }
    assert!(with_notes > 1000, "{with_notes}");
}

#[test]
fn a_dossier_without_a_text_has_no_link_with_notes() {
    let mut dossier = crate::codec::carried(catalog(), &complete(catalog(), &mut Dice::Seed(3)));
    assert_eq!(encode_notes(catalog(), &dossier), None);
    dossier.who.name = "Les Petits Pas".to_owned();
    assert!(encode_notes(catalog(), &dossier).is_some());
}

#[test]
fn answers_to_the_questions_of_another_organisation_leave_a_link_that_is_read() {
    let mut dossier = complete(catalog(), &mut Dice::Seed(5));
    dossier.ratings.insert(QuestionId::from("of-nobody"), boussole::domain::dossier::Rating::Level(2));
    let code = encode(catalog(), &dossier);
    assert!(code.starts_with('1') && decode(catalog(), &code).is_ok(), "{code}");
}

proptest! {
    #[test]
    fn a_text_has_one_writing(text in any::<String>(), cut in any::<u16>(), flip in any::<u16>()) {
        let mut writer = Writer::default();
        letters::write(&mut writer, &text);
        let mut bytes = writer.into_bytes();
        let mut reader = Reader::new(&bytes);
        prop_assert_eq!(letters::read(&mut reader), Some(text.clone()));
        prop_assert!(reader.is_at_end());
        let bits = bytes.len() * 8;
        bytes[usize::from(flip) % bits / 8] ^= 1 << (flip % 8);
        bytes.truncate(bytes.len() - usize::from(cut % 2));
        let mut reader = Reader::new(&bytes);
        if let Some(other) = letters::read(&mut reader).filter(|_| reader.is_at_end()) {
            let mut writer = Writer::default();
            letters::write(&mut writer, &other);
            prop_assert_eq!(writer.into_bytes(), bytes);
        }
    }

    #[test]
    fn any_frame_is_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..90)) {
        if let Ok(sealed) = Sealed::read(&bytes) {
            prop_assert_eq!(sealed.write(), bytes);
        }
    }
}

#[test]
fn french_takes_less_than_a_letter_of_a_link_for_each_of_its_own() {
    let text = "Les familles du quartier n'ont pas d'ordinateur : les enfants font leurs devoirs sur un téléphone. \
        Nous cherchons une entreprise qui donne du matériel et du temps, d'ici à juin 2027.";
    let mut writer = Writer::default();
    letters::write(&mut writer, text);
    let letters = (writer.into_bytes().len() * 8).div_ceil(6);
    assert!(letters < text.chars().count(), "{letters} for {}", text.chars().count());
}

#[test]
fn the_codes_of_versions_3_and_4_ever_issued_decode_for_ever() {
    for line in results() {
        let Ok(Opened::Result(summary)) = open(catalog(), line[0]) else { panic!("{}", line[0]) };
        assert_eq!(golden(&summary), serde_json::from_str::<Value>(line[1]).unwrap(), "{}", line[0]);
    }
    for line in noted() {
        assert_eq!(decode(catalog(), line[0]), Ok(serde_json::from_str(line[1]).unwrap()), "{}", line[0]);
    }
    let matrix = Matrix::new(catalog());
    if results().len() < 6 || noted().len() < 6 {
        let mut wanted = String::new();
        for seed in 0..3 {
            let mut dice = Dice::Seed(seed);
            for dossier in [random(seed), diagnosed(catalog(), complete(catalog(), &mut Dice::Seed(seed)), &mut dice)] {
                let summary = summary(&matrix, &dossier);
                writeln!(wanted, "{}\t{}", encode_result(catalog(), &summary), golden(&summary)).unwrap();
                let mut dossier = carried(&dossier);
                dossier.who.name = "Les Petits Pas".to_owned();
                let code = encode_notes(catalog(), &dossier).unwrap();
                writeln!(wanted, "{code}\t{}", serde_json::to_string(&dossier).unwrap()).unwrap();
            }
        }
        panic!("append to tests/data/links, those that begin with 3 to v3.txt, with 4 to v4.txt:\n{wanted}");
    }
}

#[test]
fn no_link_is_offered_for_a_text_that_no_browser_takes_in_an_address() {
    let mut dossier = complete(catalog(), &mut Dice::Seed(1));
    assert!(!is_too_long(&dossier));
    dossier.who.name = "W".repeat(100_000);
    assert!(is_too_long(&dossier));
}

/// The key of a passphrase, by another implementation than the browser's.
fn cipher(passphrase: &str, lock: &Lock) -> Aes256Gcm {
    let key = pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(passphrase.as_bytes(), &lock.salt, lock.rounds);
    Aes256Gcm::new_from_slice(&key).unwrap()
}

fn close(cipher: &Aes256Gcm, lock: Lock, code: &str) -> String {
    let beside = lock.beside();
    let payload = Payload { msg: &to_close(code).unwrap(), aad: &beside };
    let closed = cipher.encrypt(&lock.iv.into(), payload).unwrap();
    encode_sealed(&Sealed { lock, closed })
}

fn sealed(code: &str) -> Sealed {
    match open(catalog(), code) {
        Ok(Opened::Sealed(sealed)) => sealed,
        other => panic!("{other:?}"),
    }
}

fn unseal(cipher: &Aes256Gcm, Sealed { lock, closed }: &Sealed) -> Option<Vec<u8>> {
    cipher.decrypt(&lock.iv.into(), Payload { msg: closed, aad: &lock.beside() }).ok()
}

#[test]
fn a_link_behind_a_passphrase_opens_for_ever_with_it_and_with_nothing_else() {
    let inner = encode(catalog(), &complete(catalog(), &mut Dice::Seed(2)));
    let issued = closed();
    if issued.is_empty() {
        let lock = Lock::new(std::array::from_fn(|place| u8::try_from(place * 7 + 3).unwrap()));
        let passphrase = "la rivière déborde en mars";
        let code = close(&cipher(passphrase, &lock), lock, &inner);
        panic!("append to tests/data/links/v5.txt:\n{code}\t{passphrase}\t{inner}");
    }
    for line in issued {
        let [code, passphrase, inner] = line.as_slice() else { panic!("{line:?}") };
        assert!(!code.contains(&inner[1..]) && decode(catalog(), code) == Err(LinkFault::Sealed));
        let mut sealed = sealed(code);
        assert_eq!(sealed.lock.rounds, ROUNDS);
        let right = cipher(passphrase, &sealed.lock);
        let opened = unseal(&right, &sealed).unwrap();
        assert_eq!(reopen(catalog(), &opened), open(catalog(), inner), "{code}");
        assert_eq!(encode_sealed(&sealed), *code);
        assert_eq!(unseal(&cipher("la rivière déborde en avril", &sealed.lock), &sealed), None);
        // Nothing of the frame can be changed without being noticed, though its checksums are put right.
        for change in [
            |it: &mut Sealed| it.lock.salt[3] ^= 1,
            |it: &mut Sealed| it.lock.iv[0] ^= 1,
            |it: &mut Sealed| it.lock.rounds += 1,
        ] as [fn(&mut Sealed); 3]
        {
            let before = sealed.clone();
            change(&mut sealed);
            assert_eq!(unseal(&right, &sealed), None);
            sealed = before;
        }
        for place in 0..sealed.closed.len() {
            sealed.closed[place] ^= 16;
            assert_eq!(unseal(&right, &sealed), None);
            sealed.closed[place] ^= 16;
        }
    }
}

#[test]
fn a_frame_out_of_bounds_is_refused() {
    let whole = Sealed { lock: Lock::new([7; 28]), closed: vec![1; 40] };
    let read = |change: &dyn Fn(&mut Sealed)| {
        let mut changed = whole.clone();
        change(&mut changed);
        open(catalog(), &encode_sealed(&changed))
    };
    assert_eq!(read(&|_| {}), Ok(Opened::Sealed(whole.clone())));
    assert_eq!(read(&|it| it.lock.rounds = ROUNDS - 1), Err(LinkFault::Damaged));
    assert_eq!(read(&|it| it.lock.rounds = 0), Err(LinkFault::Damaged));
    assert!(read(&|it| it.lock.rounds = ROUNDS_AT_MOST).is_ok());
    assert_eq!(read(&|it| it.lock.rounds = ROUNDS_AT_MOST + 1), Err(LinkFault::Newer));
    assert_eq!(read(&|it| it.lock.rounds = u32::MAX), Err(LinkFault::Newer));
    assert_eq!(read(&|it| it.closed.truncate(16)), Err(LinkFault::Damaged));
    let mut bytes = whole.write();
    bytes[0] = 2;
    assert_eq!(Sealed::read(&bytes), Err(LinkFault::Newer));
    // What is closed is closed once.
    let code = encode_sealed(&whole);
    assert_eq!(to_close(&code), None);
    assert_eq!(to_close("é"), None);
    let twice = [b"5".as_slice(), &boussole::codec::text::decode(&code[1..]).unwrap()].concat();
    assert_eq!(reopen(catalog(), &twice), Err(LinkFault::Damaged));
    for nothing in [[].as_slice(), b"1", b"x123", b"\xff\xff"] {
        assert_eq!(reopen(catalog(), nothing), Err(LinkFault::Damaged));
    }
}

#[test]
fn weak_passphrases_are_refused_with_the_reason() {
    let names = ["Les Amis du Canal", "Or"];
    for (passphrase, reason) in [
        ("", Weakness::Short),
        ("motdepasse2026", Weakness::Short),
        ("aaaaaaaaaaaaaaaaaaaa", Weakness::Same),
        ("abababababababababab", Weakness::Same),
        ("azertyuiopqsdfghjklm", Weakness::Sequence),
        ("abcdefghijklmnopqrst", Weakness::Sequence),
        ("1234567890 1234567890", Weakness::Sequence),
        ("les amis du canal", Weakness::Name),
        ("LES AMIS DU CANAL 2026", Weakness::Name),
    ] {
        assert_eq!(weakness(passphrase, &names), Some(reason), "{passphrase}");
    }
    for passphrase in ["la rivière déborde en mars", "quatre vélos dans la cour", "bodu kimalo pavati runo"] {
        assert_eq!(weakness(passphrase, &names), None, "{passphrase}");
    }
    assert_eq!(tidy("  quatre \u{a0}vélos\n dans "), "quatre vélos dans");
}

#[test]
fn made_up_words_pass_the_rule_and_every_syllable_is_as_likely() {
    let mut dice = Dice::Seed(9);
    let mut seen = std::collections::BTreeMap::new();
    for _ in 0..5000 {
        let drawn: Vec<u8> = (0..32).map(|_| u8::try_from(dice.below(256)).unwrap()).collect();
        let words = made_up(&drawn).unwrap();
        assert!(words.len() == 27 && words.len() >= LENGTH && tidy(&words) == words);
        // Twelve syllables drawn fairly make a poor phrase once in ten thousand at most; it is drawn again.
        for syllable in words.replace(' ', "").as_bytes().chunks(2) {
            *seen.entry(syllable.to_vec()).or_insert(0_u32) += 1;
        }
    }
    assert_eq!(seen.len(), 44);
    let even = 5000 * 12 / 44;
    assert!(seen.values().all(|count| count.abs_diff(even) < even / 5), "{seen:?}");
    assert_eq!(made_up(&[255; 32]), None);
}

#[test]
fn a_date_is_a_day() {
    let matrix = Matrix::new(catalog());
    let dossier = Dossier { changed: 3 * DAY + 17, ..random(1) };
    assert_eq!(summary(&matrix, &dossier).changed, 3 * DAY);
}
