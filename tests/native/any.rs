//! Random dossiers drawn from the real catalogue. Knows every field a dossier has; asserts nothing.

use boussole::domain::{
    actor::{Kind, Organisation},
    catalog::{Catalog, criterion::Answers, gate::Reply, rated::Rated},
    dossier::{
        Action, Activity, Answer, Doing, Dossier, Evaluation, Followed, Interest, Note, Partner, PastReview, Plan,
        Rating, Review, Scope, Side, Status, Training, Who,
    },
    id::{OptionId, QuestionId},
    map::Map,
    recommend::{
        matrix::Matrix,
        reading::{Given, Reading},
        settle::possible_answers,
    },
};

/// Where random choices come from: bytes that proptest shrinks, or a seed for long series.
#[derive(Debug)]
pub(crate) enum Dice {
    Tape(std::vec::IntoIter<u8>),
    Seed(u64),
}

impl Dice {
    /// An even draw below `count`. A tape at its end gives 0, so that shrinking blanks answers.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let drawn = match self {
            Self::Tape(bytes) => bytes.next().map_or(0, usize::from),
            Self::Seed(seed) => {
                // splitmix64: small, and the same series on every machine.
                *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap()
            }
        };
        drawn % count.max(1)
    }

    pub(crate) fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// Nothing, one time in three or so.
    pub(crate) fn maybe<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(3) > 0).then(|| draw(self))
    }

    pub(crate) fn some<T: Clone>(&mut self, all: &[T]) -> Vec<T> {
        all.iter().filter(|_| self.below(2) == 1).cloned().collect()
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for place in (1..all.len()).rev() {
            all.swap(place, self.below(place + 1));
        }
    }

    fn answer<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> Option<Answer<T>> {
        match self.below(4) {
            0 => None,
            1 => Some(Answer::Unknown),
            _ => Some(Answer::Known(draw(self))),
        }
    }

    fn level(&mut self) -> u8 {
        u8::try_from(self.below(5)).unwrap()
    }

    fn text(&mut self) -> String {
        let words = ["", "Les Petits Pas", "l’eau — « ça »", "O'Brien \"&\" <b>", "\u{1F9ED}\n\t\\", "x,y;z"];
        (*self.pick(&words)).to_owned()
    }
}

pub(crate) fn side(catalog: &Catalog, organisation: Organisation, dice: &mut Dice) -> Side {
    let mut side = Side::default();
    let mut square: Vec<_> =
        catalog.square(organisation).unwrap().all().map(|objective| objective.id.clone()).collect();
    dice.shuffle(&mut square);
    square.truncate(dice.below(4));
    side.objectives = square;
    for criterion in &catalog.criteria {
        match &criterion.answers {
            Answers::Scale(_) => {
                side.levels.extend(dice.answer(Dice::level).map(|level| (criterion.id.clone(), level)));
            }
            Answers::Choices(choices) => {
                let mut ids: Vec<OptionId> = choices.options.iter().map(|option| option.id.clone()).collect();
                dice.shuffle(&mut ids);
                let ticked = dice.answer(|dice| dice.some(&ids));
                side.choices.extend(ticked.map(|ticked| (criterion.id.clone(), ticked)));
            }
        }
    }
    let mut resources: Vec<_> = catalog.limits.resources.iter().map(|resource| resource.id.clone()).collect();
    dice.shuffle(&mut resources);
    side.experience = dice.answer(Dice::level);
    side.brings = dice.maybe(|dice| dice.some(&resources));
    side.seeks = dice.maybe(|dice| dice.some(&resources));
    side
}

pub(crate) fn dossier(catalog: &Catalog, dice: &mut Dice) -> Dossier {
    let kind = dice.maybe(|dice| *dice.pick(&Kind::ALL));
    let organisation = dice.maybe(|dice| *dice.pick(&Organisation::ALL));
    let own_organisation = organisation.unwrap_or(Organisation::Association);
    let who = Who {
        kind,
        organisation,
        in_the_making: dice.below(2) == 1,
        name: dice.text(),
        size: dice.maybe(|dice| dice.pick(catalog.profile.sizes.get(&own_organisation).unwrap()).id.clone()),
        territory: dice.maybe(|dice| dice.pick(&catalog.profile.territories).id.clone()),
    };
    let scope = dice.maybe(|dice| *dice.pick(&[Scope::General, Scope::Partnership]));
    let partner = Partner { name: dice.text(), organisation: dice.maybe(|dice| *dice.pick(&Organisation::ALL)) };
    let interest = Interest { need: dice.text(), people: dice.text(), place: dice.text(), change: dice.text() };
    let own = side(catalog, own_organisation, dice);
    let guess = side(catalog, partner.organisation.unwrap_or(Organisation::Entreprise), dice);
    let mut limits = Map::new();
    for limit in &catalog.limits.limits {
        limits.extend(dice.maybe(|dice| (limit.id.clone(), *dice.pick(&[Reply::Yes, Reply::No, Reply::Unknown]))));
    }
    let mut statements = Map::new();
    for statement in &catalog.territory.statements {
        statements.extend(dice.answer(Dice::level).map(|level| (statement.id.clone(), level)));
    }
    let mut activities = Map::new();
    for activity in catalog.territory.dynamics.iter().flat_map(|dynamic| &dynamic.activities) {
        activities.extend(dice.maybe(|dice| {
            let doing = *dice.pick(&[Doing::We, Doing::Wanted, Doing::Other, Doing::Nobody]);
            (activity.id.clone(), Activity { doing, who: dice.text() })
        }));
    }
    let edition = catalog.rules.edition - u16::try_from(dice.below(2)).unwrap();
    let changed = u64::try_from(dice.below(1 << 20)).unwrap() * 1_700_000_000;
    let revision = u64::try_from(dice.below(1000)).unwrap();
    let dossier = Dossier {
        edition,
        revision,
        changed,
        who,
        scope,
        partner,
        interest,
        own,
        guess,
        limits,
        statements,
        activities,
        ..Dossier::default()
    };
    if dice.below(2) == 1 { diagnosed(catalog, dossier, dice) } else { dossier }
}

/// The same with answers to levers, maturity and evaluation, a plan and lessons.
pub(crate) fn diagnosed(catalog: &Catalog, mut dossier: Dossier, dice: &mut Dice) -> Dossier {
    dossier.phase = dice.maybe(|dice| dice.pick(&catalog.levers.phases).id.clone());
    let levers = catalog.levers.levers.iter().flat_map(|lever| &lever.questions);
    dossier.ratings = ratings(levers, dice);
    let questionnaire = dossier.organisation().and_then(|organisation| catalog.questionnaire(organisation));
    let statements = questionnaire.into_iter().flat_map(|it| &it.axes).flat_map(|axis| &axis.statements);
    dossier.ratings.extend(ratings(statements, dice));
    let questions = || catalog.evaluation.dimensions.iter().flat_map(|dimension| &dimension.questions);
    for question in questions() {
        dossier.notes.extend(dice.maybe(|dice| (question.id.clone(), note(dice))));
    }
    let mut motives: Vec<_> = catalog.evaluation.motives.iter().map(|motive| motive.id.clone()).collect();
    dice.shuffle(&mut motives);
    let review = |dice: &mut Dice| Review { own: ratings(questions(), dice), partner: ratings(questions(), dice) };
    let (expected, observed) = (review(dice), review(dice));
    let costs = |dice: &mut Dice| {
        let days = |dice: &mut Dice| u16::try_from(dice.below(400)).unwrap();
        let lines = catalog.evaluation.costs.iter();
        lines.filter_map(|cost| dice.maybe(|dice| (cost.id.clone(), days(dice)))).collect()
    };
    dossier.evaluation = Evaluation {
        motives: dice.some(&motives),
        expected,
        observed,
        past: (0..dice.below(3)).map(|_| PastReview { day: dice.text(), observed: review(dice) }).collect(),
        ambition: dice.text(),
        followed: (0..dice.below(3)).map(|_| followed(catalog, dice)).collect(),
        own_costs: costs(dice),
        partner_costs: costs(dice),
    };
    dossier.plan = Plan {
        seed: u64::try_from(dice.below(1 << 20)).unwrap(),
        next: 9,
        actions: (1..=u32::try_from(dice.below(7)).unwrap()).map(|id| action(id, dice)).collect(),
    };
    for quiz in catalog.lessons.iter().flat_map(|lesson| &lesson.quiz) {
        dossier.training.answers.extend(dice.maybe(|dice| (quiz.id.clone(), 1 + dice.level())));
    }
    dossier
}

fn ratings<'a>(questions: impl Iterator<Item = &'a Rated>, dice: &mut Dice) -> Map<QuestionId, Rating> {
    let rating = |dice: &mut Dice| match dice.below(7) {
        0 => Rating::Unknown,
        1 => Rating::NotApplicable,
        _ => Rating::Level(dice.level()),
    };
    questions.filter_map(|question| dice.maybe(|dice| (question.id.clone(), rating(dice)))).collect()
}

fn note(dice: &mut Dice) -> Note {
    Note {
        text: dice.text(),
        proof: dice.text(),
        place: dice.text(),
        who: dice.text(),
        date: "2026-11-25".to_owned(),
        renew: dice.text(),
    }
}

fn followed(catalog: &Catalog, dice: &mut Dice) -> Followed {
    Followed {
        dimension: dice.pick(&catalog.evaluation.dimensions).id.clone(),
        what: dice.text(),
        supplier: dice.text(),
        when: dice.text(),
    }
}

fn action(id: u32, dice: &mut Dice) -> Action {
    Action {
        id,
        rule: "etape:mecenat-classique:0".to_owned(),
        text: dice.text(),
        owner: dice.text(),
        due: (*dice.pick(&["", "2027-01-31", "2028-02-29"])).to_owned(),
        status: *dice.pick(&[Status::Todo, Status::Doing, Status::Done, Status::Dropped]),
        follow_up: dice.text(),
    }
}

/// Answers to criteria, each known with a chance of `known` in 8, and one to three families.
pub(crate) fn reading(catalog: &Catalog, matrix: &Matrix, known: usize, dice: &mut Dice) -> Reading {
    let mut families: Vec<usize> = (0..catalog.families.families.len()).collect();
    dice.shuffle(&mut families);
    families.truncate(1 + dice.below(3));
    let given =
        (0..catalog.criteria.len()).map(|position| (dice.below(8) < known).then(|| given(matrix, position, dice)));
    let given = given.collect();
    Reading { families, given }
}

/// One answer to a criterion: a level, or one to all choices.
pub(crate) fn given(matrix: &Matrix, position: usize, dice: &mut Dice) -> Given {
    let answers = possible_answers(matrix, position);
    let one = *dice.pick(&answers);
    match (one, *dice.pick(&answers)) {
        (Given::Ticked(one), Given::Ticked(other)) => Given::Ticked(one | other),
        _ => one,
    }
}

/// A dossier in which every question has an answer, on both sides.
pub(crate) fn complete(catalog: &Catalog, dice: &mut Dice) -> Dossier {
    let mut whole = Dossier::default();
    while !is_complete(catalog, &whole) {
        let mut next = dossier(catalog, dice);
        let has_three = |side: &Side| side.objectives.len() == 3;
        for (side, next) in [(&mut whole.own, &mut next.own), (&mut whole.guess, &mut next.guess)] {
            next.levels.extend(std::mem::take(&mut side.levels));
            next.choices.extend(std::mem::take(&mut side.choices));
            next.experience = next.experience.or(side.experience);
            next.brings = side.brings.take().or(next.brings.take());
            next.seeks = side.seeks.take().or(next.seeks.take());
            if has_three(side) {
                next.objectives.clone_from(&side.objectives);
            }
        }
        next.limits.extend(std::mem::take(&mut whole.limits));
        next.statements.extend(std::mem::take(&mut whole.statements));
        next.activities.extend(std::mem::take(&mut whole.activities));
        next.who.kind = next.who.kind.or(whole.who.kind);
        next.who.organisation = next.who.organisation.or(whole.who.organisation);
        next.who.size = next.who.size.or(whole.who.size);
        next.who.territory = next.who.territory.or(whole.who.territory);
        next.scope = next.scope.or(whole.scope);
        next.partner.organisation = next.partner.organisation.or(whole.partner.organisation);
        whole = next;
    }
    // These have their own tests: a whole journey is the positioning.
    whole.phase = None;
    whole.ratings.clear();
    whole.notes.clear();
    whole.evaluation = Evaluation::default();
    whole.plan = Plan::default();
    whole.training = Training::default();
    whole.changed = 2_000_000_000_000;
    whole.edition = catalog.rules.edition;
    whole
}

fn is_complete(catalog: &Catalog, dossier: &Dossier) -> bool {
    let activities: usize = catalog.territory.dynamics.iter().map(|dynamic| dynamic.activities.len()).sum();
    [&dossier.own, &dossier.guess].into_iter().all(|side| {
        side.objectives.len() == 3
            && side.levels.len() + side.choices.len() == catalog.criteria.len()
            && side.experience.is_some()
            && side.brings.is_some()
            && side.seeks.is_some()
    }) && dossier.limits.len() == catalog.limits.limits.len()
        && dossier.statements.len() == catalog.territory.statements.len()
        && dossier.activities.len() == activities
        && dossier.who.kind.and(dossier.who.organisation).is_some()
        && dossier.who.size.is_some()
        && dossier.who.territory.is_some()
        && dossier.scope.is_some()
        && dossier.partner.organisation.is_some()
}
