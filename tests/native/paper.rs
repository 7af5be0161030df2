//! The form on paper: every slip of a finger is found, and what was filled in is what is read.

use boussole::{
    codec::paper::{
        Entry, Fault, Slip, Value,
        blocks::{Asked, Block, Part, Question, all, blocks, find},
        fill::{entries, events, takes},
        text::{answers, read, write},
    },
    content::catalog,
    domain::{
        actor::{Kind, Organisation},
        dossier::{Dossier, Rating},
        event::{Event, Whose},
        id::OptionId,
    },
};
use proptest::prelude::*;
use std::sync::OnceLock;

use crate::any::{self, Dice};

/// What a finger may hit instead.
const KEYS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', ' ', '\u{2013}', 'x', '.', 'é'];

fn every_block() -> &'static [Block<'static>] {
    static ALL: OnceLock<Vec<Block<'static>>> = OnceLock::new();
    ALL.get_or_init(|| all(catalog()))
}

fn block_of(number: u16) -> &'static Block<'static> {
    every_block().iter().find(|block| block.number == number).unwrap()
}

/// What a question is called in the file of the layout.
fn name(asked: Asked<'_>) -> String {
    match asked {
        Asked::Kind(_) => "kind".to_owned(),
        Asked::Size(_) => "size".to_owned(),
        Asked::Scale => "scale".to_owned(),
        Asked::Experience => "experience".to_owned(),
        Asked::Scope => "scope".to_owned(),
        Asked::Partner => "partner".to_owned(),
        Asked::Objectives(_) => "objectives".to_owned(),
        Asked::Criterion(criterion) => criterion.id.to_string(),
        Asked::Resources(trade) => format!("{trade:?}").to_lowercase(),
        Asked::Limit(limit) => limit.id.to_string(),
        Asked::Activity(activity) => activity.id.to_string(),
        Asked::Statement(statement) => statement.id.to_string(),
        Asked::Phase => "phase".to_owned(),
        Asked::Rated(rated) | Asked::Review(_, _, rated) => rated.id.to_string(),
        Asked::Motives => "motives".to_owned(),
        Asked::Cost(_, cost) => cost.id.to_string(),
    }
}

#[test]
fn a_printed_layout_never_changes_within_its_edition() {
    let question = |question: &Question<'_>| {
        let codes: Vec<String> = question.values.iter().map(|value| question.code(*value)).collect();
        format!("  {} {}\n", name(question.asked), codes.join(" "))
    };
    let layout: String = every_block()
        .iter()
        .map(|block| block.code(catalog()) + "\n" + &block.questions.iter().map(question).collect::<String>())
        .collect();
    let edition = catalog().rules.edition;
    let file = format!("{}/tests/data/paper/edition-{edition}.txt", env!("CARGO_MANIFEST_DIR"));
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept.is_empty() && std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&file, &layout).unwrap();
    }
    assert_eq!(layout, kept, "forms of edition {edition} are on paper already: another layout needs another edition");
}

#[test]
fn blocks_and_codes_are_told_apart() {
    let blocks = every_block();
    assert!(blocks.len() > 70, "{}", blocks.len());
    assert!(catalog().rules.edition <= 99, "the code of a block has two digits for the edition");
    for block in blocks {
        assert!((100..=999).contains(&block.number), "{}", block.number);
        assert_eq!(find(catalog(), block.number).unwrap().number, block.number);
        assert_eq!(block.code(catalog()).len(), 6);
        assert!(!block.questions.is_empty(), "{}", block.number);
        for question in &block.questions {
            let codes: Vec<String> = question.values.iter().map(|value| question.code(*value)).collect();
            for (place, code) in codes.iter().enumerate() {
                assert!(!codes[..place].contains(code), "{} {code}", block.number);
                assert_eq!(code.len(), question.length());
                assert_eq!(question.value(code), Some(question.values[place]));
            }
            assert_eq!(question.asks_days(), codes.is_empty());
        }
        // A code copied from the line above or below is refused.
        for pair in block.questions.windows(2) {
            for value in &pair[0].values {
                assert_eq!(pair[1].value(&pair[0].code(*value)), None, "{} {value:?}", block.number);
            }
        }
    }
    // Each part of each form is made of blocks of its own.
    for organisation in Organisation::ALL {
        let of = Part::ALL.into_iter().flat_map(|part| self::blocks(catalog(), organisation, part));
        let mut numbers: Vec<u16> = of.map(|block| block.number).collect();
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
    }
}

#[test]
fn a_level_is_the_first_digit_of_its_code() {
    for question in every_block().iter().flat_map(|block| &block.questions) {
        if let Asked::Rated(_) = question.asked {
            for (value, digit) in
                [(Value::Slot(0), "0"), (Value::Slot(4), "4"), (Value::NotApplicable, "8"), (Value::Unknown, "9")]
            {
                assert!(question.code(value).starts_with(digit));
            }
        }
    }
}

/// Blank, each answer, and each two in order; for days, some that look alike.
fn all_entries(question: &Question<'_>) -> Vec<Entry> {
    if question.asks_days() {
        return [Entry::Blank].into_iter().chain([0, 12, 21, 100, 101, 110, 122, 365, 999].map(Entry::Days)).collect();
    }
    let one = question.values.iter().map(|value| vec![*value]);
    let may = |value: &&Value| question.at_most > 1 && !question.stands_alone(**value);
    let two = question.values.iter().filter(may).flat_map(|first| {
        let others = question.values.iter().filter(may).filter(move |other| *other != first);
        others.map(|second| vec![*first, *second])
    });
    [Entry::Blank].into_iter().chain(one.chain(two).map(Entry::Chosen)).collect()
}

/// Every wrong key at these places, and every swap of two neighbours.
fn slips(text: &str, from: usize, to: usize) -> impl Iterator<Item = String> {
    let letters: Vec<char> = text.chars().collect();
    let to = to.min(letters.len());
    let others = letters.clone();
    let wrong = (from..to).flat_map(move |place| {
        let letters = letters.clone();
        KEYS.into_iter().filter_map(move |key| {
            let mut slip = letters.clone();
            slip[place] = key;
            (slip != letters).then(|| slip.into_iter().collect())
        })
    });
    let swapped = (from..to.saturating_sub(1)).filter_map(move |place| {
        let mut slip = others.clone();
        slip.swap(place, place + 1);
        (slip != others).then(|| slip.into_iter().collect())
    });
    wrong.chain(swapped)
}

#[test]
fn every_wrong_key_and_every_swap_is_found_in_every_block() {
    let mut count = 0_u64;
    for block in every_block() {
        for place in 0..block.questions.len() {
            let before = 1 + place;
            let next = block.questions.get(place + 1).map_or_else(|| vec![Entry::Blank], all_entries);
            for entry in all_entries(&block.questions[place]) {
                for next in &next {
                    let mut filled = vec![Entry::Blank; block.questions.len()];
                    filled[place] = entry.clone();
                    if let Some(behind) = filled.get_mut(place + 1) {
                        *behind = next.clone();
                    }
                    let text = write(catalog(), block, &filled);
                    let text = text.split_once(' ').unwrap().1;
                    assert_eq!(answers(block, text).as_ref(), Ok(&filled));
                    // From the blank before to the blank behind.
                    let groups: Vec<usize> = text.split(' ').map(|group| group.len() + 1).collect();
                    let start: usize = groups[..place].iter().sum();
                    let length: usize = groups[place..groups.len().min(place + 2)].iter().sum();
                    for slip in slips(text, start.saturating_sub(2), start + length + 1) {
                        let found = answers(block, &slip);
                        assert!(found.is_err() || found.as_ref() == Ok(&filled), "{before}: {text:?} as {slip:?}");
                        count += 1;
                    }
                }
            }
        }
    }
    assert!(count > 1_000_000, "{count}");
}

#[test]
fn the_code_of_a_block_has_no_double_and_a_whole_block_survives_no_slip() {
    let mut dice = Dice::Seed(7);
    for block in every_block() {
        for _ in 0..3 {
            let filled: Vec<Entry> =
                block.questions.iter().map(|question| dice.pick(&all_entries(question)).clone()).collect();
            let text = write(catalog(), block, &filled);
            let (found, entries) = read(catalog(), &text).unwrap();
            assert_eq!((found.number, &entries), (block.number, &filled));
            for slip in slips(&text, 0, text.len()) {
                match read(catalog(), &slip) {
                    Ok((found, entries)) => {
                        assert_eq!((found.number, &entries), (block.number, &filled), "{text:?} as {slip:?}");
                    }
                    Err(fault) => assert_ne!(fault, Fault::Empty, "{slip:?}"),
                }
            }
        }
    }
}

#[test]
fn every_number_of_days_is_typed_twice_alike() {
    let block = find(catalog(), 851).unwrap();
    for days in 0..=999 {
        let mut filled = vec![Entry::Blank; block.questions.len()];
        filled[0] = Entry::Days(days);
        let text = write(catalog(), &block, &filled);
        for slip in slips(&text, 0, text.len()) {
            let found = read(catalog(), &slip).ok().map(|(_, entries)| entries);
            assert!(found.is_none() || found.as_ref() == Some(&filled), "{text:?} as {slip:?}");
        }
    }
}

#[test]
fn three_objectives_in_any_order_survive_no_slip() {
    for block in Organisation::ALL.into_iter().flat_map(|of| blocks(catalog(), of, Part::Objectives)) {
        let values = block.questions[0].values.clone();
        for first in &values {
            for second in values.iter().filter(|second| *second != first) {
                for third in values.iter().filter(|third| *third != first && *third != second) {
                    let filled = vec![Entry::Chosen(vec![*first, *second, *third])];
                    let text = write(catalog(), &block, &filled);
                    let text = text.split_once(' ').unwrap().1;
                    for slip in slips(text, 0, text.len()) {
                        assert!(answers(&block, &slip).is_err(), "{text:?} as {slip:?}");
                    }
                }
            }
        }
    }
}

/// What the form carries of a dossier, block by block.
fn carried(dossier: &Dossier, organisation: Organisation) -> Vec<(u16, Vec<Entry>)> {
    let of = Part::ALL.into_iter().flat_map(|part| blocks(catalog(), organisation, part));
    of.map(|block| (block.number, entries(catalog(), dossier, &block))).collect()
}

fn typed(mut dossier: Dossier, text: &str) -> Dossier {
    let (block, entries) = read(catalog(), text).unwrap();
    assert!(takes(&dossier, &block));
    for event in events(catalog(), &dossier, &block, &entries) {
        dossier = dossier.apply(event, 5);
    }
    dossier
}

#[test]
fn what_was_filled_in_by_hand_is_what_the_dossier_says() {
    let mut answered = 0_usize;
    for seed in 0..10_000 {
        let mut dice = Dice::Seed(seed);
        let from = any::dossier(catalog(), &mut dice);
        let Some(organisation) = from.organisation() else { continue };
        let paper = carried(&from, organisation);
        let start = Event::AnswersFor(organisation, false);
        let mut to = Dossier::default().apply(start, 1);
        for (number, entries) in &paper {
            answered += entries.iter().filter(|entry| **entry != Entry::Blank).count();
            to = typed(to, &write(catalog(), block_of(*number), entries));
        }
        assert_eq!(carried(&to, organisation), paper, "seed {seed}");
        // What is there already changes nothing: no event is left.
        for (number, entries) in &paper {
            assert_eq!(events(catalog(), &from, block_of(*number), entries), [], "seed {seed} {number}");
        }
        // Not only as the form sees it.
        assert_eq!(to.own.levels, from.own.levels, "seed {seed}");
        assert_eq!(to.own.experience, from.own.experience);
        assert_eq!((to.own.brings, to.own.seeks), (from.own.brings, from.own.seeks));
        assert_eq!((to.statements, to.phase, to.ratings), (from.statements, from.phase, from.ratings));
        assert_eq!(to.evaluation.expected, from.evaluation.expected);
        assert_eq!(to.evaluation.observed, from.evaluation.observed);
        assert_eq!(to.evaluation.motives, from.evaluation.motives);
        assert_eq!(to.evaluation.own_costs, from.evaluation.own_costs);
        assert_eq!((to.scope, to.partner.organisation), (from.scope, from.partner.organisation));
        for (id, activity) in &from.activities {
            assert_eq!(to.activities.get(id).unwrap().doing, activity.doing);
        }
    }
    assert!(answered > 500_000, "{answered}");
}

#[test]
fn typed_over_another_dossier_the_paper_wins_and_blanks_change_nothing() {
    for seed in 0..2_000 {
        let mut dice = Dice::Seed(seed);
        let from = any::dossier(catalog(), &mut dice);
        let mut to = any::dossier(catalog(), &mut dice);
        let Some(organisation) = from.organisation().filter(|of| to.organisation() == Some(*of)) else { continue };
        let before = carried(&to, organisation);
        for (number, entries) in carried(&from, organisation) {
            to = typed(to, &write(catalog(), block_of(number), &entries));
        }
        let after = carried(&to, organisation);
        for (((_, paper), (_, before)), (number, after)) in carried(&from, organisation).iter().zip(&before).zip(&after)
        {
            for ((paper, before), after) in paper.iter().zip(before).zip(after) {
                assert_eq!(after, if *paper == Entry::Blank { before } else { paper }, "seed {seed}, block {number}");
            }
        }
    }
}

#[test]
fn a_block_of_another_organisation_changes_nothing() {
    let dossier = Dossier::default().apply(Event::Kind(Kind::Entreprise), 1);
    let block = find(catalog(), 611).unwrap();
    let filled = vec![Entry::Chosen(vec![Value::Slot(2)]); 4];
    assert!(!takes(&dossier, &block));
    assert!(events(catalog(), &dossier, &block, &filled).is_empty());
    // Nor does it before one said for whom one answers; the block that says so does.
    assert!(!takes(&Dossier::default(), &block));
    let who = find(catalog(), 110).unwrap();
    assert!(takes(&Dossier::default(), &who) && !takes(&dossier, &who));
    let size = vec![Entry::Blank, Entry::Chosen(vec![Value::Slot(2)]), Entry::Blank, Entry::Blank, Entry::Blank];
    let told = typed(Dossier::default(), &format!("{} -", write(catalog(), &who, &size)));
    assert_eq!(told.organisation(), Some(Organisation::Association));
    assert_eq!(told.who.size, Some(OptionId::from("asso-1-9")));
}

#[test]
fn another_kind_of_person_keeps_size_and_objectives() {
    let mut dossier = Dossier::default().apply(Event::Kind(Kind::Association), 1);
    dossier = dossier.apply(Event::Size(Some("asso-1-9".into())), 1);
    dossier = dossier.apply(Event::Objective(Whose::Own, "asso-essaimer".into()), 1);
    let who = find(catalog(), 110).unwrap();
    for slot in [7, 8, 5, 1] {
        let mut filled = vec![Entry::Blank; who.questions.len()];
        filled[0] = Entry::Chosen(vec![Value::Slot(slot)]);
        dossier = typed(dossier, &write(catalog(), &who, &filled));
        assert_eq!(entries(catalog(), &dossier, &who)[0], filled[0]);
        assert_eq!(dossier.who.size, Some("asso-1-9".into()));
        assert_eq!(dossier.own.objectives, ["asso-essaimer".into()]);
    }
}

#[test]
fn each_slip_is_named() {
    let axis = find(catalog(), 611).unwrap();
    let code = axis.code(catalog());
    let answer = |place: usize, value| axis.questions[place].code(value);
    let [first, second, third] = [0, 1, 2].map(|place| answer(place, Value::Slot(3)));
    let group = |question, typed: &str, slip| Err(Fault::Group { block: 611, question, typed: typed.to_owned(), slip });
    let read = |text: &str| read(catalog(), text).map(|(_, entries)| entries);
    assert_eq!(read(" \n "), Err(Fault::Empty));
    assert_eq!(read("611"), Err(Fault::Header("611".to_owned())));
    assert_eq!(read(&code), Err(Fault::Count { block: 611, typed: 0, of: 4 }));
    assert_eq!(read(&format!("{code} {first} - -")), Err(Fault::Count { block: 611, typed: 3, of: 4 }));
    assert_eq!(read(&format!("{code} - - - - -")), Err(Fault::Count { block: 611, typed: 5, of: 4 }));
    assert_eq!(read(&format!("{code} {first} {third} - -")), group(2, &third, Slip::Code));
    assert_eq!(read(&format!("{code} - {second}{second} - -")), group(2, &format!("{second}{second}"), Slip::Twice));
    let two = format!("{second}{}", answer(1, Value::Slot(1)));
    assert_eq!(read(&format!("{code} - {two} - -")), group(2, &two, Slip::TooMany(1)));
    let costs = find(catalog(), 851).unwrap().code(catalog());
    assert!(matches!(read(&format!("{costs} 012021")), Err(Fault::Group { question: 1, slip: Slip::Days, .. })));
    let means = find(catalog(), 401).unwrap();
    let both: String = [Value::Slot(1), Value::Nothing].iter().map(|value| means.questions[0].code(*value)).collect();
    assert_eq!(
        read(&format!("{} {both} -", means.code(catalog()))),
        Err(Fault::Group { block: 401, question: 1, typed: both, slip: Slip::Alone })
    );
    // The number, an older edition and a right check digit: made by a form of that edition.
    let digit = |digits: &str| boussole::codec::paper::digit::with_check(0, digits);
    assert_eq!(read(&digit("61100")), Err(Fault::Edition(0)));
    assert_eq!(read(&digit("99901")), Err(Fault::NoBlock(999)));
    // However it is spaced, and with the dashes of a telephone.
    let same = read(&format!("  {code}\t{first}\n\u{2013}\u{a0}\u{2014} - ")).unwrap();
    assert_eq!(same, [Entry::Chosen(vec![Value::Slot(3)]), Entry::Blank, Entry::Blank, Entry::Blank]);
    assert!(Rating::Level(3).level().is_some());
}

#[test]
fn a_long_text_is_refused_at_once() {
    let long = "1".repeat(1 << 20);
    assert!(matches!(read(catalog(), &long), Err(Fault::Header(shown)) if shown.chars().count() < 30));
    let code = find(catalog(), 401).unwrap().code(catalog());
    assert!(read(catalog(), &format!("{code} {long} {long}")).is_err());
    assert!(read(catalog(), &format!("{code} {}", "- ".repeat(1 << 19))).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn any_text_is_refused_or_is_what_the_form_would_say(text in "\\PC*") {
        let _ = read(catalog(), &text);
    }

    #[test]
    fn what_is_read_is_what_was_typed(place in 0_usize..90, groups in "([0-9]{1,7}|-|[0-9]{2} [0-9]{2} [0-9]{2})( [0-9]{1,3}| -){0,8}") {
        let blocks = every_block();
        let text = format!("{} {groups}", blocks[place % blocks.len()].code(catalog()));
        if let Ok((block, entries)) = read(catalog(), &text) {
            prop_assert_eq!(write(catalog(), &block, &entries), text);
        }
    }
}
