//! Links: what goes in comes out, and nothing else comes out.

use boussole::{
    codec::{
        bits::{Reader, Writer},
        check::{crc32, crc32c},
        link::{LinkFault, decode, encode},
        text,
    },
    content::catalog,
    domain::{
        actor::Organisation,
        catalog::{
            Catalog,
            criterion::{Answers, Choice, Criterion},
        },
        dossier::{Action, Activity, Answer, Dossier, Evaluation, Interest, Note, Plan, Rating, Side, Training},
        id::QuestionId,
        map::Map,
    },
};
use proptest::{collection::vec, prelude::*};

use crate::any::{self, Dice, complete};

/// Longest code of a complete dossier, below the 300 promised.
const LONGEST: usize = 160;

const DAY: u64 = 86_400_000;

fn tape() -> impl Strategy<Value = Dice> {
    vec(any::<u8>(), 0..220).prop_map(|bytes| Dice::Tape(bytes.into_iter()))
}

/// What a link carries: no free text, the day only, ticks in the order of their slots.
pub(crate) fn carried(catalog: &Catalog, dossier: &Dossier) -> Dossier {
    let mut dossier = dossier.clone();
    dossier.revision = 0;
    dossier.changed -= dossier.changed % DAY;
    dossier.who.name.clear();
    dossier.partner.name.clear();
    dossier.interest = Interest::default();
    dossier.activities.values_mut().for_each(|activity| activity.who.clear());
    for side in [&mut dossier.own, &mut dossier.guess] {
        sort_ticks(catalog, side);
    }
    dossier.evaluation.observed = dossier.evaluation.latest().clone();
    let Evaluation { motives, expected: _, observed: _, past, ambition, followed, own_costs: _, partner_costs: _ } =
        &mut dossier.evaluation;
    past.clear();
    ambition.clear();
    followed.clear();
    motives
        .sort_by_key(|id| catalog.evaluation.motives.iter().find(|motive| motive.id == *id).map(|motive| motive.slot));
    dossier.notes.clear();
    dossier.plan = Plan::default();
    dossier.training = Training::default();
    dossier
}

fn sort_ticks(catalog: &Catalog, side: &mut Side) {
    for list in [&mut side.brings, &mut side.seeks].into_iter().flatten() {
        list.sort_by_key(|id| {
            catalog.limits.resources.iter().find(|resource| resource.id == *id).map(|resource| resource.slot)
        });
    }
    for criterion in &catalog.criteria {
        if let Some(Answer::Known(ticked)) = side.choices.get_mut(&criterion.id)
            && let Answers::Choices(choices) = &criterion.answers
        {
            ticked.sort_by_key(|id| choices.options.iter().find(|option| option.id == *id).map(|option| option.slot));
        }
    }
}

/// The codes ever issued, with the dossier each holds.
pub(crate) fn corpus() -> Vec<(String, Dossier)> {
    include_str!("../data/links/v1.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let (code, json) = line.split_once('\t').unwrap();
            (code.to_owned(), serde_json::from_str(json).unwrap())
        })
        .collect()
}

/// The codes of version 2 ever issued, with the dossier each holds.
pub(crate) fn issued_2() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = include_str!("../data/links/v2.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap())
}

/// A code with a right checksum around any layout and version.
fn sealed(version: char, layout: &[u8]) -> String {
    let check = crc32(version.to_string().into_bytes().into_iter().chain(layout.iter().copied()));
    format!("{version}{}", text::encode(&[layout, check.to_be_bytes().as_slice()].concat()))
}

fn layout(code: &str) -> Vec<u8> {
    let mut bytes = text::decode(&code[1..]).unwrap();
    bytes.truncate(bytes.len() - 4);
    bytes
}

proptest! {
    #[test]
    fn a_link_carries_every_answer_and_no_free_text(mut dice in tape()) {
        let dossier = any::dossier(catalog(), &mut dice);
        let code = encode(catalog(), &dossier);
        let carried = carried(catalog(), &dossier);
        prop_assert_eq!(decode(catalog(), &code), Ok(carried.clone()));
        prop_assert_eq!(encode(catalog(), &carried), code);
    }

    #[test]
    fn no_text_is_taken_for_a_link(text in ".*", letters in "[1-9][A-Za-z0-9_-]{0,200}") {
        prop_assert!(decode(catalog(), &text).is_err());
        prop_assert!(decode(catalog(), &letters).is_err());
    }

    #[test]
    fn what_is_accepted_is_what_this_page_would_write(mut dice in tape(), flips in vec(any::<usize>(), 1..4)) {
        let mut layout = layout(&encode(catalog(), &any::dossier(catalog(), &mut dice)));
        for flip in flips {
            let place = flip % (layout.len() * 8);
            layout[place / 8] ^= 1 << (place % 8);
        }
        for version in ['1', '2'] {
            let code = sealed(version, &layout);
            if let Ok(dossier) = decode(catalog(), &code) {
                prop_assert_eq!(encode(catalog(), &dossier), code);
            }
        }
    }

    #[test]
    fn any_layout_with_a_right_checksum_is_read_without_panic(layout in vec(any::<u8>(), 0..80)) {
        for version in ['1', '2'] {
            let code = sealed(version, &layout);
            if let Ok(dossier) = decode(catalog(), &code) {
                prop_assert_eq!(encode(catalog(), &dossier), code);
            }
        }
    }

    #[test]
    fn the_checksums_are_those_of_zip_and_castagnoli(bytes in vec(any::<u8>(), 0..300)) {
        let theirs = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes);
        prop_assert_eq!(crc32(bytes.clone()), theirs);
        let theirs = crc::Crc::<u32>::new(&crc::CRC_32_ISCSI).checksum(&bytes);
        prop_assert_eq!(crc32c(bytes), theirs);
    }

    #[test]
    fn letters_are_those_of_base64url(bytes in vec(any::<u8>(), 0..50), letters in "[A-Za-z0-9_=+/. -]{0,9}") {
        use data_encoding::BASE64URL_NOPAD;
        let ours = text::encode(&bytes);
        prop_assert_eq!(&ours, &BASE64URL_NOPAD.encode(&bytes));
        prop_assert_eq!(text::decode(&ours), Some(bytes));
        prop_assert_eq!(text::decode(&letters), BASE64URL_NOPAD.decode(letters.as_bytes()).ok());
    }

    #[test]
    fn a_number_of_any_size_has_one_writing(number in any::<u64>(), shift in 0_u32..64, groups in vec(0_u8..32, 1..20)) {
        let number = number >> shift;
        let mut writer = Writer::default();
        writer.any(number);
        let bytes = writer.into_bytes();
        let mut reader = Reader::new(&bytes);
        prop_assert_eq!(reader.any(), Some(number));
        prop_assert!(reader.is_at_end());
        let mut writer = Writer::default();
        for group in groups {
            writer.number(u64::from(group), 5);
        }
        let bytes = writer.into_bytes();
        let mut reader = Reader::new(&bytes);
        if let Some(number) = reader.any().filter(|_| reader.is_at_end()) {
            let mut writer = Writer::default();
            writer.any(number);
            prop_assert_eq!(writer.into_bytes(), bytes);
        }
    }
}

#[test]
fn every_code_ever_issued_is_read_as_on_the_first_day() {
    let corpus = corpus();
    assert!(corpus.len() >= 8);
    for (code, dossier) in corpus {
        assert_eq!(decode(catalog(), &code), Ok(dossier), "{code}");
    }
}

/// When this fails after something was added, its message ends with a line to append to the file.
#[test]
fn the_codes_issued_hold_every_name_that_has_a_slot() {
    let issued: String = corpus().iter().map(|(_, dossier)| serde_json::to_string(dossier).unwrap()).collect();
    let missing = |id: &&str| !issued.contains(&format!("\"{id}\""));
    let catalog = catalog();
    let options = |criterion: &Criterion| match &criterion.answers {
        Answers::Choices(choices) => choices.options.to_vec(),
        Answers::Scale(_) => Vec::new(),
    };
    let choices: Vec<Choice> = (catalog.criteria.iter().flat_map(options))
        .chain(catalog.profile.sizes.values().flatten().cloned())
        .chain(catalog.profile.territories.iter().cloned())
        .collect();
    let activities = catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities);
    let names = (catalog.objectives.all().map(|objective| objective.id.as_str()))
        .chain(catalog.criteria.iter().map(|criterion| criterion.id.as_str()))
        .chain(choices.iter().map(|choice| choice.id.as_str()))
        .chain(catalog.limits.resources.iter().map(|resource| resource.id.as_str()))
        .chain(catalog.limits.limits.iter().map(|limit| limit.id.as_str()))
        .chain(catalog.territory.statements.iter().map(|statement| statement.id.as_str()))
        .chain(activities.map(|activity| activity.id.as_str()));
    if let Some(id) = names.into_iter().find(missing) {
        let lines = (0..).map(|seed| complete(catalog, &mut Dice::Seed(seed))).map(|dossier| {
            let dossier = carried(catalog, &dossier);
            format!("{}\t{}", encode(catalog, &dossier), serde_json::to_string(&dossier).unwrap())
        });
        panic!(
            "no code holds {id}; append:\n{}",
            lines.into_iter().find(|line| line.contains(&format!("\"{id}\""))).unwrap()
        );
    }
}

#[test]
fn every_cut_every_mistyped_letter_and_every_swap_is_refused() {
    let mut codes: Vec<String> = corpus().into_iter().map(|(code, _)| code).collect();
    codes.extend((0..12).map(|seed| encode(catalog(), &any::dossier(catalog(), &mut Dice::Seed(seed)))));
    for code in codes {
        for length in 0..code.len() {
            assert!(decode(catalog(), &code[..length]).is_err(), "{}", &code[..length]);
            assert!(decode(catalog(), &code[length + 1..]).is_err());
        }
        let letters: Vec<u8> = code.bytes().collect();
        for place in 0..letters.len() {
            for letter in (b' '..=b'~').filter(|letter| *letter != letters[place]) {
                let mut edited = letters.clone();
                edited[place] = letter;
                assert!(decode(catalog(), std::str::from_utf8(&edited).unwrap()).is_err());
            }
            if place > 0 && letters[place] != letters[place - 1] {
                let mut swapped = letters.clone();
                swapped.swap(place, place - 1);
                assert!(decode(catalog(), std::str::from_utf8(&swapped).unwrap()).is_err());
            }
            let twice = [&letters[..place], &letters[place.saturating_sub(1)..]].concat();
            assert!(place == 0 || decode(catalog(), std::str::from_utf8(&twice).unwrap()).is_err());
        }
    }
}

#[test]
fn a_complete_dossier_is_a_short_code() {
    let longest = (0..300).map(|seed| encode(catalog(), &complete(catalog(), &mut Dice::Seed(seed))).len()).max();
    assert!(longest < Some(LONGEST), "{longest:?}");
}

#[test]
fn free_text_changes_nothing_in_the_code() {
    let mut dossier = complete(catalog(), &mut Dice::Seed(7));
    let code = encode(catalog(), &dossier);
    dossier.who.name = "N".repeat(5000);
    dossier.partner.name = "P".into();
    dossier.interest = Interest { need: "a".into(), people: "b".into(), place: "c".into(), change: "d".into() };
    dossier.activities.values_mut().for_each(|Activity { who, .. }| *who = "W".into());
    dossier.revision += 9;
    dossier.changed += 1;
    assert_eq!(encode(catalog(), &dossier), code);
}

#[test]
fn a_fault_says_which_it_is() {
    let code = encode(catalog(), &complete(catalog(), &mut Dice::Seed(1)));
    for foreign in ["", "0", "bonjour", "é", " 1AAA", "/r/1AAA", "-1", "https://example.org"] {
        assert_eq!(decode(catalog(), foreign), Err(LinkFault::NotOurs), "{foreign}");
    }
    let longer = [format!("{code}A"), format!("{code}."), format!("{code} "), format!("{code}%20"), format!("{code}é")];
    for damaged in longer.iter().map(String::as_str).chain(["1", "12", "1AAAAAA", "2AAAAAAAA", "9"]) {
        assert_eq!(decode(catalog(), damaged), Err(LinkFault::Damaged), "{damaged}");
    }
    let whole = layout(&code);
    assert_eq!(decode(catalog(), &sealed('6', &whole)), Err(LinkFault::Newer));
    // From version 3 on one checksum is not enough.
    for version in ['3', '4', '5'] {
        assert_eq!(decode(catalog(), &sealed(version, &whole)), Err(LinkFault::Damaged));
    }
    // What version 1 has place for is never written in version 2.
    assert_eq!(decode(catalog(), &sealed('2', &whole)), Err(LinkFault::Damaged));
    assert_eq!(decode(catalog(), &sealed('1', &[whole.as_slice(), &[0]].concat())), Err(LinkFault::Damaged));
    assert_eq!(decode(catalog(), &sealed('1', &whole[..whole.len() - 1])), Err(LinkFault::Damaged));
}

/// A complete dossier with everything answered that a link carries.
fn whole(seed: u64) -> Dossier {
    let mut dice = Dice::Seed(seed);
    let mut whole = complete(catalog(), &mut dice);
    whole.who.kind = None;
    whole.who.organisation = Some(Organisation::Association);
    let level = |dice: &mut Dice| Rating::Level(u8::try_from(dice.below(5)).unwrap());
    let mut ratings: Map<QuestionId, Rating> = Map::new();
    let levers = catalog().levers.levers.iter().flat_map(|lever| &lever.questions);
    let axes = catalog().questionnaire(Organisation::Association).into_iter().flat_map(|it| &it.axes);
    for question in levers.chain(axes.flat_map(|axis| &axis.statements)) {
        ratings.insert(question.id.clone(), level(&mut dice));
    }
    whole.ratings = ratings;
    whole.phase = Some("deploiement".into());
    let evaluation = &mut whole.evaluation;
    evaluation.motives = catalog().evaluation.motives.iter().map(|motive| motive.id.clone()).collect();
    for question in catalog().evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions) {
        for review in [&mut evaluation.expected, &mut evaluation.observed] {
            review.own.insert(question.id.clone(), level(&mut dice));
            review.partner.insert(question.id.clone(), level(&mut dice));
        }
    }
    for cost in &catalog().evaluation.costs {
        evaluation.own_costs.insert(cost.id.clone(), 12);
        evaluation.partner_costs.insert(cost.id.clone(), 365);
    }
    whole
}

#[test]
fn a_link_with_every_diagnostic_stays_under_three_hundred_characters() {
    for seed in 0..50 {
        let whole = whole(seed);
        let code = encode(catalog(), &whole);
        assert!(code.starts_with('2') && code.len() < 300, "{} {code}", code.len());
        assert_eq!(decode(catalog(), &code), Ok(carried(catalog(), &whole)));
    }
}

#[test]
fn the_codes_of_version_2_ever_issued_decode_for_ever() {
    let mut count = 0_u64;
    for (code, json) in issued_2() {
        assert_eq!(decode(catalog(), code), Ok(serde_json::from_str(json).unwrap()), "{code}");
        count += 1;
    }
    let next = carried(catalog(), &whole(count));
    let line = format!("{}\t{}", encode(catalog(), &next), serde_json::to_string(&next).unwrap());
    assert!(count >= 3, "append this line to tests/data/links/v2.txt:\n{line}");
}

#[test]
fn answers_that_no_diagnostic_asks_leave_a_code_as_it_was() {
    let mut dossier = complete(catalog(), &mut Dice::Seed(4));
    let code = encode(catalog(), &dossier);
    assert!(code.starts_with('1'));
    dossier.notes.insert("innov-phase".into(), Note { text: "secret".to_owned(), ..Note::default() });
    dossier.evaluation.ambition = "secret".to_owned();
    dossier.plan.actions.push(Action::default());
    dossier.training.answers.insert("quiz".into(), 1);
    assert_eq!(encode(catalog(), &dossier), code);
}
