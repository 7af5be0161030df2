//! What a reader can do to a dossier, and what it changes. Total: an event that names
//! something unknown leaves the dossier as it is.

use super::{
    actor::{Kind, Organisation},
    catalog::gate::Reply,
    dossier::{Activity, Answer, Doing, Dossier, Scope, Side},
    id::{ActivityId, CriterionId, LimitId, ObjectiveId, OptionId, ResourceId, StatementId},
};

/// Objectives one may choose at most.
pub const OBJECTIVES_AT_MOST: usize = 3;

/// Which side of the partnership an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// One's own.
    Own,
    /// The partner's, as guessed.
    Guess,
}

/// The free texts of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Name of one's organisation.
    Name,
    /// Name of the partner.
    PartnerName,
    /// Which need.
    Need,
    /// For whom.
    People,
    /// Where.
    Place,
    /// What would change.
    Change,
}

/// The two lists of resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    /// « Ce que nous pouvons apporter ».
    Brings,
    /// « Ce que nous cherchons ».
    Seeks,
}

/// A change the reader makes. `None` withdraws an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Says which kind of person answers.
    Kind(Kind),
    /// Says for which organisation; `in_the_making` when it has no legal form yet.
    AnswersFor(Organisation, bool),
    /// Says the size.
    Size(Option<OptionId>),
    /// Says the scale of action.
    Territory(Option<OptionId>),
    /// Says the experience of partnerships.
    Experience(Whose, Option<Answer<u8>>),
    /// In general, or one partnership.
    Scope(Scope),
    /// Says what the partner is.
    PartnerOrganisation(Option<Organisation>),
    /// Writes a free text.
    Write(Field, String),
    /// Chooses an objective, after those already chosen, or gives it up.
    Objective(Whose, ObjectiveId),
    /// Moves an objective one place up.
    Raise(Whose, ObjectiveId),
    /// Answers a scale criterion.
    Level(Whose, CriterionId, Option<Answer<u8>>),
    /// Answers a choice criterion.
    Choices(Whose, CriterionId, Option<Answer<Vec<OptionId>>>),
    /// Ticks or unticks a resource.
    Resource(Whose, Trade, ResourceId),
    /// Says that one has, or seeks, none of them; withdraws it when it was said already.
    NoResource(Whose, Trade),
    /// Answers a limit.
    Limit(LimitId, Option<Reply>),
    /// Answers a statement about the territory.
    Statement(StatementId, Option<Answer<u8>>),
    /// Says who does an activity.
    Activity(ActivityId, Option<Doing>),
    /// Writes who does it.
    ActivityWho(ActivityId, String),
}

impl Dossier {
    /// The dossier after `event`, which happened at `now` (milliseconds since 1970 UTC).
    #[must_use]
    pub fn apply(mut self, event: Event, now: u64) -> Self {
        let (own, partner) = (self.organisation(), self.partner_organisation());
        match event {
            Event::Kind(kind) => self.set_kind(kind),
            Event::AnswersFor(organisation, in_the_making) => {
                self.who.organisation = Some(organisation);
                self.who.in_the_making = in_the_making;
            }
            Event::Size(size) => self.who.size = size,
            Event::Territory(territory) => self.who.territory = territory,
            Event::Experience(whose, level) => self.side_mut(whose).experience = level,
            Event::Scope(scope) => self.scope = Some(scope),
            Event::PartnerOrganisation(organisation) => self.partner.organisation = organisation,
            Event::Write(field, text) => *self.field_mut(field) = text,
            Event::Objective(whose, id) => toggle_objective(self.side_mut(whose), id),
            Event::Raise(whose, id) => raise(&mut self.side_mut(whose).objectives, &id),
            Event::Level(whose, id, level) => put(&mut self.side_mut(whose).levels, id, level),
            Event::Choices(whose, id, choices) => put(&mut self.side_mut(whose).choices, id, choices),
            Event::Resource(whose, trade, id) => {
                let mut list = self.trade_mut(whose, trade).take().unwrap_or_default();
                toggle(&mut list, id);
                // Nothing ticked any more is no answer: « aucune » is said, not left over.
                *self.trade_mut(whose, trade) = (!list.is_empty()).then_some(list);
            }
            Event::NoResource(whose, trade) => {
                let list = self.trade_mut(whose, trade);
                *list = if list.as_ref().is_some_and(Vec::is_empty) { None } else { Some(Vec::new()) };
            }
            Event::Limit(id, reply) => put(&mut self.limits, id, reply),
            Event::Statement(id, level) => put(&mut self.statements, id, level),
            Event::Activity(id, doing) => {
                let who = self.activities.remove(&id).map(|activity| activity.who).unwrap_or_default();
                if let Some(doing) = doing {
                    self.activities.insert(id, Activity { doing, who });
                }
            }
            Event::ActivityWho(id, who) => {
                if let Some(activity) = self.activities.get_mut(&id) {
                    activity.who = who;
                }
            }
        }
        // Objectives and size belong to one organisation: another one starts them anew. What
        // counts is the organisation read, told or usual, not the answer that tells it.
        if self.organisation() != own {
            self.who.size = None;
            self.own.objectives.clear();
        }
        if self.partner_organisation() != partner {
            self.guess.objectives.clear();
        }
        self.revision = self.revision.saturating_add(1);
        self.changed = now;
        self
    }

    /// One side of the partnership.
    #[must_use]
    pub fn side(&self, whose: Whose) -> &Side {
        match whose {
            Whose::Own => &self.own,
            Whose::Guess => &self.guess,
        }
    }

    /// A free text.
    #[must_use]
    pub fn field(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.who.name,
            Field::PartnerName => &self.partner.name,
            Field::Need => &self.interest.need,
            Field::People => &self.interest.people,
            Field::Place => &self.interest.place,
            Field::Change => &self.interest.change,
        }
    }

    fn field_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Name => &mut self.who.name,
            Field::PartnerName => &mut self.partner.name,
            Field::Need => &mut self.interest.need,
            Field::People => &mut self.interest.people,
            Field::Place => &mut self.interest.place,
            Field::Change => &mut self.interest.change,
        }
    }

    fn side_mut(&mut self, whose: Whose) -> &mut Side {
        match whose {
            Whose::Own => &mut self.own,
            Whose::Guess => &mut self.guess,
        }
    }

    fn trade_mut(&mut self, whose: Whose, trade: Trade) -> &mut Option<Vec<ResourceId>> {
        let side = self.side_mut(whose);
        match trade {
            Trade::Brings => &mut side.brings,
            Trade::Seeks => &mut side.seeks,
        }
    }

    fn set_kind(&mut self, kind: Kind) {
        if self.who.kind == Some(kind) {
            return;
        }
        self.who.kind = Some(kind);
        self.who.organisation = kind.organisation();
        self.who.in_the_making = false;
    }
}

fn put<K: Ord + Clone, V: Clone>(answers: &mut crate::domain::map::Map<K, V>, id: K, answer: Option<V>) {
    match answer {
        Some(answer) => {
            answers.insert(id, answer);
        }
        None => {
            answers.remove(&id);
        }
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, id: T) {
    if let Some(place) = list.iter().position(|other| *other == id) {
        list.remove(place);
    } else {
        list.push(id);
    }
}

fn toggle_objective(side: &mut Side, id: ObjectiveId) {
    if side.objectives.contains(&id) || side.objectives.len() < OBJECTIVES_AT_MOST {
        toggle(&mut side.objectives, id);
    }
}

fn raise(objectives: &mut [ObjectiveId], id: &ObjectiveId) {
    if let Some(place) = objectives.iter().position(|other| other == id)
        && let Some(above) = place.checked_sub(1)
    {
        objectives.swap(above, place);
    }
}
