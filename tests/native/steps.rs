//! The next three steps: each follows from what was answered, in the order the method gives.

use std::collections::{BTreeMap, BTreeSet};

use boussole::domain::map::Map;
use boussole::{
    content::{catalog, shipped::say},
    domain::{
        actor::Kind,
        catalog::gate::{Reply, Verdict},
        dossier::{Answer, Dossier, Scope},
        event::{Event, Trade, Whose},
        id::{GateId, ModelId},
        lang::Language,
        outcome::Outcome,
        recommend::{
            gates::{Cause, Notice},
            matrix::Matrix,
        },
        steps::{STEPS, Step},
    },
};

use crate::{
    any::{self, Dice},
    order::ranked,
};

fn outcome(dossier: &Dossier) -> Outcome {
    Outcome::new(catalog(), &Matrix::new(catalog()), dossier)
}

fn after(dossier: Dossier, events: impl IntoIterator<Item = Event>) -> Dossier {
    events.into_iter().fold(dossier, |dossier, event| dossier.apply(event, 1))
}

/// Dossiers of all kinds: ranked or not, with a partner or not, some with every model struck,
/// some with nothing said of the territory.
fn outcomes() -> Vec<Outcome> {
    let matrix = Matrix::new(catalog());
    let any = (0..100).map(|seed| any::dossier(catalog(), &mut Dice::Seed(seed)));
    let struck = (0..60).map(|seed| ranked(1_000 + seed).apply(excluded(), 1));
    let placeless = (0..60).map(|seed| Dossier { statements: Map::new(), ..ranked(2_000 + seed) });
    let all = (0..300).map(ranked).chain(any).chain(struck).chain(placeless);
    all.map(|dossier| Outcome::new(catalog(), &matrix, &dossier)).collect()
}

/// The answer that closes all nine models.
fn excluded() -> Event {
    Event::Limit("partenaire-exclu".into(), Some(Reply::Yes))
}

fn is_hard(notice: &Notice) -> bool {
    notice.verdict > Verdict::Warning
}

/// The rule that proposed a step; `None` where none did.
fn rule(step: &Step, outcome: &Outcome) -> Option<&'static str> {
    let first = outcome.first_model();
    let bears = |notice: &&Notice, cause: &Cause| notice.cause == *cause && Some(&notice.model) == first.as_ref();
    let mut notices = outcome.notices.0.iter();
    match step {
        Step::Answer(id) => (outcome.recommendation.is_none() && outcome.missing.contains(id)).then_some("answer"),
        Step::Discuss(ids) => {
            let pair = outcome.pair.as_ref();
            pair.is_some_and(|pair| pair.discuss == *ids && !ids.is_empty()).then_some("discuss")
        }
        Step::Clear(gate) if first.is_some() => {
            let cause = Cause::Gate(gate.clone());
            notices.any(|notice| bears(&notice, &cause) && !is_hard(notice)).then_some("clear a warning")
        }
        Step::Clear(gate) => {
            let cause = Cause::Gate(gate.clone());
            let closes = notices.any(|notice| notice.cause == cause && is_hard(notice));
            (closes && outcome.recommendation.is_some()).then_some("open again")
        }
        Step::Obtain(place) => {
            let cause = Cause::Need(*place);
            let bears = notices.any(|notice| bears(&notice, &cause));
            (bears && Some(&catalog().limits.needs[*place].model) == first.as_ref()).then_some("obtain")
        }
        Step::Model(model, place) => {
            let sheet = catalog().model(model).unwrap();
            (Some(model) == first.as_ref() && *place < sheet.steps.len()).then_some("model")
        }
        Step::Territory(dynamic) => {
            let main = outcome.territory.main().map(|main| &main.dynamic);
            (main == Some(dynamic)).then_some("territory")
        }
    }
}

#[test]
fn each_step_follows_from_its_rule_and_each_rule_proposes_some_step() {
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    for outcome in outcomes() {
        for step in &outcome.steps {
            let rule = rule(step, &outcome).unwrap_or_else(|| panic!("{step:?} of {:?}", outcome.steps));
            *met.entry(rule).or_default() += 1;
        }
    }
    let rules: Vec<&str> = met.keys().copied().collect();
    let all = ["answer", "clear a warning", "discuss", "model", "obtain", "open again", "territory"];
    assert_eq!(rules, all, "{met:?}");
    assert!(met.values().all(|count| *count > 10), "{met:?}");
}

#[test]
fn three_steps_are_the_most_each_once_and_in_the_order_of_the_method() {
    let place = |step: &Step| match step {
        Step::Discuss(_) => 0,
        Step::Clear(_) | Step::Obtain(_) => 1,
        Step::Answer(_) | Step::Model(..) => 2,
        Step::Territory(_) => 3,
    };
    for outcome in outcomes() {
        let steps = &outcome.steps;
        assert!(steps.len() <= STEPS, "{steps:?}");
        assert!(steps.is_sorted_by_key(place), "{steps:?}");
        assert!((1..steps.len()).all(|place| !steps[..place].contains(&steps[place])), "{steps:?}");
        // The steps of a sheet are proposed from its first on.
        let of_sheet = steps.iter().filter_map(|step| match step {
            Step::Model(_, place) => Some(*place),
            _ => None,
        });
        assert!(of_sheet.eq(0..steps.iter().filter(|step| matches!(step, Step::Model(..))).count()), "{steps:?}");
        // A model to act on always leaves three things to do.
        assert!(outcome.first_model().is_none() || steps.len() == STEPS, "{steps:?}");
    }
}

#[test]
fn a_pair_with_gaps_starts_with_talking() {
    let mut seen = [0, 0];
    for outcome in outcomes() {
        let has_gaps = outcome.pair.as_ref().is_some_and(|pair| !pair.discuss.is_empty());
        assert_eq!(matches!(outcome.steps.first(), Some(Step::Discuss(_))), has_gaps, "{:?}", outcome.steps);
        seen[usize::from(has_gaps)] += 1;
    }
    assert!(seen.iter().all(|count| *count > 20), "{seen:?}");
}

#[test]
fn the_step_on_the_territory_is_there_when_there_is_a_main_dynamic() {
    let mut seen = [0, 0];
    for outcome in outcomes() {
        let main = outcome.territory.main().map(|main| Step::Territory(main.dynamic.clone()));
        seen[usize::from(main.is_some())] += 1;
        match main {
            Some(step) => assert_eq!(outcome.steps.last(), Some(&step)),
            None => assert!(!outcome.steps.iter().any(|step| matches!(step, Step::Territory(_)))),
        }
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

#[test]
fn a_warning_on_the_first_model_comes_before_the_steps_of_its_sheet() {
    let mut warned = 0;
    for outcome in outcomes() {
        let Some(model) = outcome.first_model() else { continue };
        let first_of_model = outcome.steps.iter().position(|step| matches!(step, Step::Model(..)));
        let clears = outcome.steps.iter().position(|step| matches!(step, Step::Clear(_) | Step::Obtain(_)));
        assert_eq!(clears.is_some(), !outcome.notices.of(&model).is_empty(), "{:?}", outcome.steps);
        if let Some(clears) = clears {
            assert!(first_of_model.is_none_or(|first| clears < first), "{:?}", outcome.steps);
            warned += 1;
        }
    }
    assert!(warned > 50);
}

/// What clears the gate: the answer it rests on, taken back.
fn without(dossier: &Dossier, gate: &GateId) -> Dossier {
    let mut freed = dossier.clone();
    let before = outcome(dossier).notices;
    for limit in &catalog().limits.limits {
        let mut one = dossier.clone();
        one.limits.remove(&limit.id);
        if outcome(&one).notices.0.iter().all(|notice| notice.cause != Cause::Gate(gate.clone())) {
            freed = one;
        }
    }
    assert_ne!(outcome(&freed).notices, before, "{gate} rests on a limit");
    freed
}

#[test]
fn where_every_model_is_struck_the_step_opens_one_again() {
    let mut seen = 0;
    for seed in 0..40 {
        let mut dossier = ranked(seed).apply(excluded(), 1);
        if seed % 2 == 0 {
            // Another answer that closes models, and comes first in the file: to clear it alone opens none.
            dossier = dossier.apply(Event::Limit("contrepartie-publicitaire".into(), Some(Reply::Yes)), 1);
        }
        let struck = outcome(&dossier);
        assert_eq!(struck.first_model(), None);
        let clears = struck.steps.iter().find_map(|step| match step {
            Step::Clear(gate) => Some(gate),
            _ => None,
        });
        let opened = outcome(&without(&dossier, clears.unwrap()));
        // An organisation may close what is left; one at least that was struck is open again.
        assert!(opened.first_model().is_some(), "{:?}", struck.steps);
        assert!(!struck.steps.iter().any(|step| matches!(step, Step::Model(..) | Step::Obtain(_))));
        seen += 1;
    }
    assert_eq!(seen, 40);
}

/// An association that seeks gifts and answered the least.
fn base() -> Dossier {
    after(
        Dossier::default(),
        [
            Event::Kind(Kind::Association),
            Event::Objective(Whose::Own, "asso-diversifier-financements".into()),
            Event::Level(Whose::Own, "sens".into(), Some(Answer::Known(0))),
            Event::Choices(Whose::Own, "flux".into(), Some(Answer::Known(vec!["don".into()]))),
        ],
    )
}

fn first(place: usize) -> Step {
    Step::Model("mecenat-classique".into(), place)
}

/// A partner who sees both answers otherwise, and one who sees them alike.
fn partner(level: u8, flow: &str) -> [Event; 5] {
    [
        Event::Scope(Scope::Partnership),
        Event::Objective(Whose::Guess, "entreprise-incarner-valeurs".into()),
        Event::Level(Whose::Guess, "sens".into(), Some(Answer::Known(level))),
        Event::Choices(Whose::Guess, "flux".into(), Some(Answer::Known(vec![flow.into()]))),
        Event::PartnerOrganisation(None),
    ]
}

#[test]
fn an_answer_changes_the_steps_it_bears_on() {
    let limit = |id: &str, reply| Event::Limit(id.into(), Some(reply));
    let dialogue = || Event::Statement("acteurs-se-connaissent-mal".into(), Some(Answer::Known(4)));
    let clear = |gate: &str| Step::Clear(gate.into());
    let obtain = |model: &str| {
        let mut needs = catalog().limits.needs.iter();
        Step::Obtain(needs.position(|need| need.model.as_str() == model).unwrap())
    };
    let cases: Vec<(&str, Vec<Event>, Vec<Step>)> = vec![
        ("nothing more", vec![], vec![first(0), first(1), first(2)]),
        ("a dynamic", vec![dialogue()], vec![first(0), first(1), Step::Territory("dialogue".into())]),
        (
            "a warning",
            vec![limit("interet-general", Reply::Unknown)],
            vec![clear("interet-general-inconnu"), first(0), first(1)],
        ),
        (
            "two warnings and a dynamic: the first only",
            vec![
                limit("contrepartie-publicitaire", Reply::Unknown),
                limit("interet-general", Reply::Unknown),
                dialogue(),
            ],
            vec![clear("interet-general-inconnu"), first(0), Step::Territory("dialogue".into())],
        ),
        ("a partner who agrees", partner(1, "don").to_vec(), vec![first(0), first(1), first(2)]),
        (
            "a partner who brings nothing",
            partner(0, "don").into_iter().chain([Event::NoResource(Whose::Guess, Trade::Brings)]).collect(),
            vec![obtain("mecenat-classique"), first(0), first(1)],
        ),
        (
            "every model struck",
            vec![limit("contrepartie-publicitaire", Reply::Yes), excluded(), dialogue()],
            vec![clear("partenaire-exclu-oui"), Step::Territory("dialogue".into())],
        ),
        (
            "an answer taken back",
            vec![Event::Level(Whose::Own, "sens".into(), Some(Answer::Unknown))],
            vec![Step::Answer("sens".into())],
        ),
        (
            "both taken back, with a dynamic",
            vec![
                Event::Choices(Whose::Own, "flux".into(), None),
                Event::Level(Whose::Own, "sens".into(), None),
                dialogue(),
            ],
            vec![Step::Answer("sens".into()), Step::Answer("flux".into()), Step::Territory("dialogue".into())],
        ),
        // The page says that an objective is missing; no step repeats it.
        ("no objective", vec![Event::Objective(Whose::Own, "asso-diversifier-financements".into())], vec![]),
    ];
    for (name, events, expected) in cases {
        assert_eq!(outcome(&after(base(), events)).steps, expected, "{name}");
    }
    let apart = outcome(&after(base(), partner(4, "achat"))).steps;
    assert_eq!(apart[0], Step::Discuss(vec!["sens".into(), "flux".into()]));
    assert_eq!(outcome(&Dossier::default()).steps, [Step::Answer("sens".into()), Step::Answer("flux".into())]);
}

#[test]
fn another_first_model_proposes_other_steps() {
    let mut of_model: BTreeMap<ModelId, BTreeSet<String>> = BTreeMap::new();
    let mut lists: BTreeSet<String> = BTreeSet::new();
    for outcome in outcomes() {
        let Some(model) = outcome.first_model() else { continue };
        lists.insert(format!("{:?}", outcome.steps));
        let words = outcome.steps.iter().filter_map(|step| match step {
            Step::Model(id, place) => {
                Some(say(catalog().model(id).unwrap().steps[*place], Language::French).to_owned())
            }
            _ => None,
        });
        of_model.entry(model).or_default().extend(words);
    }
    assert!(lists.len() > 100, "{} lists", lists.len());
    assert!(of_model.len() >= 8, "{:?}", of_model.keys());
    // What a reader reads differs from model to model, not only its name.
    for (model, words) in &of_model {
        for (other, other_words) in of_model.iter().filter(|(other, _)| *other > model) {
            assert!(words.is_disjoint(other_words), "{model} and {other}");
        }
    }
}
