//! Which questions make a block, and the code of each answer. Knows the catalogue.
//!
//! The number of a block is permanent: its part, then its organisation or its side, then the slot
//! of what it asks about. An answer is its level or its permanent slot. The layout of each edition is kept in
//! `tests/data/paper`: it changes only with the edition, which each block says in its own code.

use super::{
    Value,
    digit::{checked, with_check},
};
use crate::domain::{
    actor::{Kind, Organisation},
    catalog::{
        Catalog,
        criterion::{Answers, Criterion},
        evaluation::{Cost, Dimension},
        gate::{Limit, Reply},
        levers::Lever,
        maturity::Axis,
        objective::Square,
        rated::Rated,
        territory::{Activity, Dynamic, Statement},
    },
    dossier::{Doing, Scope},
    event::{Moment, OBJECTIVES_AT_MOST, Trade, Whose},
};

/// The kinds of people by number, from 1; whether without a legal form.
pub const KINDS: [(Kind, bool); 8] = [
    (Kind::Association, false),
    (Kind::Entreprise, false),
    (Kind::Fondation, false),
    (Kind::Collectivite, false),
    (Kind::PorteurDeProjet, false),
    (Kind::Investisseur, false),
    (Kind::Accompagnateur, false),
    (Kind::PorteurDeProjet, true),
];
/// In general or one partnership, by number, from 1.
pub const SCOPES: [Scope; 2] = [Scope::General, Scope::Partnership];
/// Answers to a limit by number, from 1.
pub const REPLIES: [Reply; 2] = [Reply::Yes, Reply::No];
/// Who does an activity, by number, from 1.
pub const DOINGS: [Doing; 4] = [Doing::We, Doing::Wanted, Doing::Other, Doing::Nobody];

/// Digits of the number of a block, and of the edition behind it.
pub(super) const HEADER: (usize, usize) = (3, 2);

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// « Qui vous êtes ».
    Who,
    /// « Vos objectifs ».
    Objectives,
    /// The model, short.
    Short,
    /// The model, made precise.
    Precise,
    /// Resources and limits.
    Means,
    /// The territory.
    Territory,
    /// The maturity self-diagnostic.
    Maturity,
    /// The seven levers.
    Levers,
    /// The evaluation at a moment, by one side.
    Evaluation(Moment, Whose),
}

impl Part {
    /// All parts, in the order of the form.
    pub const ALL: [Self; 12] = [
        Self::Who,
        Self::Objectives,
        Self::Short,
        Self::Precise,
        Self::Means,
        Self::Territory,
        Self::Maturity,
        Self::Levers,
        Self::Evaluation(Moment::Expected, Whose::Own),
        Self::Evaluation(Moment::Expected, Whose::Guess),
        Self::Evaluation(Moment::Observed, Whose::Own),
        Self::Evaluation(Moment::Observed, Whose::Guess),
    ];

    /// Whether another organisation is asked something else.
    fn is_of_organisation(self) -> bool {
        matches!(self, Self::Who | Self::Objectives | Self::Means | Self::Maturity)
    }

    /// What the numbers of its blocks begin with.
    fn hundreds(self) -> u16 {
        match self {
            Self::Who => 1,
            Self::Objectives => 2,
            Self::Short | Self::Precise => 3,
            Self::Means => 4,
            Self::Territory => 5,
            Self::Maturity => 6,
            Self::Levers => 7,
            Self::Evaluation(..) => 8,
        }
    }
}

/// What a block is about.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// Who answers.
    Who,
    /// Objectives.
    Objectives,
    /// The model, short.
    Short,
    /// The model, made precise.
    Precise,
    /// Resources.
    Resources,
    /// Limits and the law.
    Limits,
    /// Who does the activities of a dynamic.
    Activities(&'a Dynamic),
    /// Statements about the territory.
    Statements,
    /// An axis of maturity.
    Axis(&'a Axis),
    /// The phase of the project.
    Phase,
    /// A lever.
    Lever(&'a Lever),
    /// Why one plays together.
    Motives,
    /// A dimension of the evaluation.
    Dimension(&'a Dimension),
    /// Hidden costs.
    Costs,
}

/// What a question asks.
#[derive(Clone, Copy, Debug)]
pub enum Asked<'a> {
    /// Which kind of person answers for this organisation.
    Kind(Organisation),
    /// The size of this organisation.
    Size(Organisation),
    /// The scale.
    Scale,
    /// The experience.
    Experience,
    /// In general or one partnership.
    Scope,
    /// What the partner is.
    Partner,
    /// Objectives of this organisation, in order.
    Objectives(Organisation),
    /// A criterion.
    Criterion(&'a Criterion),
    /// Resources.
    Resources(Trade),
    /// A limit.
    Limit(&'a Limit),
    /// Who does an activity.
    Activity(&'a Activity),
    /// A statement about the territory.
    Statement(&'a Statement),
    /// The phase of the project.
    Phase,
    /// A question of a lever or of the maturity.
    Rated(&'a Rated),
    /// A question of the evaluation.
    Review(Moment, Whose, &'a Rated),
    /// Why one plays together.
    Motives,
    /// Days a year of a hidden cost.
    Cost(Whose, &'a Cost),
}

/// A question of a block.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    /// What it asks.
    pub asked: Asked<'a>,
    /// Its answers, in the order they are printed; none for a number of days.
    pub values: Vec<Value>,
    /// Answers at most.
    pub at_most: usize,
    /// A choice that excludes the others.
    alone: Option<Value>,
    /// Digits of an answer, its check digit left out.
    width: usize,
    /// Where its check digits start: another one for each of ten questions in a row.
    seed: u8,
}

impl Question<'_> {
    /// Whether it asks for a number of days.
    #[must_use]
    pub fn asks_days(&self) -> bool {
        matches!(self.asked, Asked::Cost(..))
    }

    /// Digits of a code.
    #[must_use]
    pub fn length(&self) -> usize {
        self.width + 1
    }

    /// The code printed beside an answer.
    #[must_use]
    pub fn code(&self, value: Value) -> String {
        let (number, width) = (self.number(value), self.width);
        with_check(self.seed, &format!("{number:0width$}"))
    }

    /// The answer of a code.
    #[must_use]
    pub fn value(&self, code: &str) -> Option<Value> {
        let number: u8 = checked(self.seed, code, self.width)?.parse().ok()?;
        self.values.iter().copied().find(|value| self.number(*value) == number)
    }

    /// What is not a level nor a choice has the highest numbers of the width.
    fn number(&self, value: Value) -> u8 {
        let after = if self.width == 1 { 10 } else { 100 };
        match value {
            Value::Slot(slot) => slot,
            Value::Nothing => after - 3,
            Value::NotApplicable => after - 2,
            Value::Unknown => after - 1,
        }
    }

    /// Whether an answer excludes all others.
    #[must_use]
    pub fn stands_alone(&self, value: Value) -> bool {
        !matches!(value, Value::Slot(_)) || self.alone == Some(value)
    }
}

/// A block: questions that are filled in, and typed in, together.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// Its permanent number.
    pub number: u16,
    /// The organisation it is for, where it is not for all.
    pub organisation: Option<Organisation>,
    /// What it is about.
    pub about: About<'a>,
    /// Its questions, in order.
    pub questions: Vec<Question<'a>>,
}

impl<'a> Block<'a> {
    fn new(number: u16, organisation: Option<Organisation>, about: About<'a>) -> Self {
        Self { number, organisation, about, questions: Vec::new() }
    }

    /// Adds a question with these answers, one of which may be given.
    fn ask(mut self, asked: Asked<'a>, slots: impl IntoIterator<Item = u8>, more: &[Value]) -> Self {
        let slots: Vec<u8> = slots.into_iter().collect();
        let width = if slots.iter().all(|slot| *slot <= if more.is_empty() { 9 } else { 6 }) { 1 } else { 2 };
        let values = slots.into_iter().map(Value::Slot).chain(more.iter().copied()).collect();
        // Blocks differ as well, for whoever copies a page beside another.
        let place = usize::from(self.number / 100 * 7 + self.number / 10 % 10 * 3 + self.number % 10);
        let seed = u8::try_from((place + self.questions.len()) % 10).unwrap_or(0);
        self.questions.push(Question { asked, values, at_most: 1, alone: None, width, seed });
        self
    }

    /// Lets several answers to the last question be given.
    fn several(mut self, at_most: usize, alone: Option<Value>) -> Self {
        if let Some(question) = self.questions.last_mut() {
            question.at_most = at_most;
            question.alone = alone;
        }
        self
    }

    fn rated(self, questions: &'a [Rated], asked: impl Fn(&'a Rated) -> Asked<'a>) -> Self {
        let more = [Value::NotApplicable, Value::Unknown];
        questions.iter().fold(self, |block, rated| block.ask(asked(rated), levels(rated.levels.len()), &more))
    }

    /// The code printed at its head: number, edition, check digit.
    #[must_use]
    pub fn code(&self, catalog: &Catalog) -> String {
        let (number, edition) = HEADER;
        with_check(0, &format!("{:0number$}{:0edition$}", self.number, catalog.rules.edition))
    }
}

/// The blocks of a part of the form, for one organisation.
#[must_use]
pub fn blocks(catalog: &Catalog, organisation: Organisation, part: Part) -> Vec<Block<'_>> {
    let of = Some(organisation);
    let tens = 10 * u16::from(number_of(&Organisation::ALL, &organisation).unwrap_or(0));
    match part {
        Part::Who => vec![who(catalog, organisation, 100 + tens)],
        Part::Objectives => {
            let square = catalog.square(organisation).into_iter().flat_map(Square::all);
            let block = Block::new(200 + tens, of, About::Objectives);
            let block = block.ask(Asked::Objectives(organisation), square.map(|objective| objective.slot), &[]);
            vec![block.several(OBJECTIVES_AT_MOST, None)]
        }
        Part::Short => vec![criteria(catalog, Block::new(301, None, About::Short), true)],
        Part::Precise => vec![criteria(catalog, Block::new(302, None, About::Precise), false)],
        Part::Means => means(catalog, organisation, 400 + tens),
        Part::Territory => territory(catalog),
        Part::Maturity => {
            let axes = catalog.questionnaire(organisation).into_iter().flat_map(|it| &it.axes);
            axes.map(|axis| {
                let block = Block::new(600 + tens + u16::from(axis.slot), of, About::Axis(axis));
                block.rated(&axis.statements, Asked::Rated)
            })
            .collect()
        }
        Part::Levers => {
            let phases = catalog.levers.phases.iter().map(|phase| phase.slot);
            let phase = Block::new(700, None, About::Phase).ask(Asked::Phase, phases, &[]);
            let levers = catalog.levers.levers.iter().map(|lever| {
                let block = Block::new(700 + u16::from(lever.slot), None, About::Lever(lever));
                block.rated(&lever.questions, Asked::Rated)
            });
            [phase].into_iter().chain(levers).collect()
        }
        Part::Evaluation(moment, whose) => evaluation(catalog, moment, whose),
    }
}

/// Every block of every part, each once.
#[must_use]
pub fn all(catalog: &Catalog) -> Vec<Block<'_>> {
    let mut all: Vec<Block<'_>> = Vec::new();
    for part in Part::ALL {
        for organisation in Organisation::ALL {
            for block in blocks(catalog, organisation, part) {
                if all.iter().all(|other| other.number != block.number) {
                    all.push(block);
                }
            }
        }
    }
    all
}

/// The block of that number.
#[must_use]
pub fn find(catalog: &Catalog, number: u16) -> Option<Block<'_>> {
    let parts = Part::ALL.into_iter().filter(|part| part.hundreds() == number / 100);
    // Where the tens name an organisation, only its form is laid out; else any form has the block.
    let of = usize::from(number / 10 % 10).checked_sub(1).and_then(|place| Organisation::ALL.get(place));
    let mut all = parts.flat_map(|part| {
        let of = if part.is_of_organisation() { of } else { None };
        blocks(catalog, of.copied().unwrap_or(Organisation::Association), part)
    });
    all.find(|block| block.number == number)
}

/// The number, from 1, of a value in a list of them.
pub(super) fn number_of<T: PartialEq>(all: &[T], value: &T) -> Option<u8> {
    let place = all.iter().position(|other| other == value)?;
    u8::try_from(place + 1).ok()
}

fn levels(count: usize) -> impl Iterator<Item = u8> {
    (0_u8..).take(count)
}

fn who(catalog: &Catalog, organisation: Organisation, number: u16) -> Block<'_> {
    let kinds = (1_u8..).zip(KINDS).filter(|(_, (kind, in_the_making))| {
        kind.organisation().is_none_or(|of| of == organisation)
            && (!in_the_making || organisation == Organisation::Association)
    });
    let profile = &catalog.profile;
    let sizes = profile.sizes.get(&organisation).into_iter().flatten();
    Block::new(number, Some(organisation), About::Who)
        .ask(Asked::Kind(organisation), kinds.map(|(number, _)| number), &[])
        .ask(Asked::Size(organisation), sizes.map(|size| size.slot), &[])
        .ask(Asked::Scale, profile.territories.iter().map(|scale| scale.slot), &[])
        .ask(Asked::Experience, levels(profile.experience.len()), &[Value::Unknown])
        .ask(Asked::Scope, [1, 2], &[])
        .ask(Asked::Partner, [1, 2, 3, 4], &[])
}

fn criteria<'a>(catalog: &'a Catalog, block: Block<'a>, is_short: bool) -> Block<'a> {
    let criteria = catalog.criteria.iter().filter(|criterion| criterion.short == is_short);
    criteria.fold(block, |block, criterion| match &criterion.answers {
        Answers::Scale(texts) => block.ask(Asked::Criterion(criterion), levels(texts.len()), &[Value::Unknown]),
        Answers::Choices(choices) => {
            let slots = choices.options.iter().map(|option| option.slot);
            let alone = choices.options.iter().find(|option| choices.alone.as_ref() == Some(&option.id));
            block
                .ask(Asked::Criterion(criterion), slots, &[Value::Unknown])
                .several(usize::from(choices.at_most), alone.map(|option| Value::Slot(option.slot)))
        }
    })
}

fn means(catalog: &Catalog, organisation: Organisation, number: u16) -> Vec<Block<'_>> {
    let resources = &catalog.limits.resources;
    let trades = [Trade::Brings, Trade::Seeks].into_iter();
    let lists = trades.fold(Block::new(401, None, About::Resources), |block, trade| {
        let slots = resources.iter().map(|resource| resource.slot);
        block.ask(Asked::Resources(trade), slots, &[Value::Nothing]).several(resources.len(), None)
    });
    let limits = catalog.limits.limits.iter().filter(|limit| limit.asked.contains(&organisation));
    let limits = limits.fold(Block::new(number, Some(organisation), About::Limits), |block, limit| {
        block.ask(Asked::Limit(limit), [1, 2], &[Value::Unknown])
    });
    vec![lists, limits]
}

fn territory(catalog: &Catalog) -> Vec<Block<'_>> {
    let territory = &catalog.territory;
    let dynamics = territory.dynamics.iter().map(|dynamic| {
        let block = Block::new(510 + u16::from(dynamic.slot), None, About::Activities(dynamic));
        dynamic.activities.iter().fold(block, |block, it| block.ask(Asked::Activity(it), [1, 2, 3, 4], &[]))
    });
    let statements = territory.statements.iter().fold(Block::new(501, None, About::Statements), |block, it| {
        block.ask(Asked::Statement(it), levels(territory.levels.len()), &[Value::Unknown])
    });
    dynamics.chain([statements]).collect()
}

fn evaluation(catalog: &Catalog, moment: Moment, whose: Whose) -> Vec<Block<'_>> {
    let evaluation = &catalog.evaluation;
    let tens = match (moment, whose) {
        (Moment::Expected, Whose::Own) => 10,
        (Moment::Expected, Whose::Guess) => 20,
        (Moment::Observed, Whose::Own) => 30,
        (Moment::Observed, Whose::Guess) => 40,
    };
    let mut blocks = Vec::new();
    if (moment, whose) == (Moment::Expected, Whose::Own) {
        let motives = evaluation.motives.iter().map(|motive| motive.slot);
        let block = Block::new(800, None, About::Motives).ask(Asked::Motives, motives, &[]);
        blocks.push(block.several(evaluation.motives.len(), None));
    }
    blocks.extend(evaluation.dimensions.iter().map(|dimension| {
        let block = Block::new(800 + tens + u16::from(dimension.slot), None, About::Dimension(dimension));
        block.rated(&dimension.questions, |rated| Asked::Review(moment, whose, rated))
    }));
    // Costs have no moment: they are asked once, with what is expected.
    if moment == Moment::Expected {
        let block = Block::new(850 + tens / 10, None, About::Costs);
        blocks.push(evaluation.costs.iter().fold(block, |block, cost| block.ask(Asked::Cost(whose, cost), [], &[])));
    }
    blocks
}
