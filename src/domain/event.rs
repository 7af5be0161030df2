//! What a reader can do to a dossier, and what it changes. Total: an event that names
//! something unknown leaves the dossier as it is.

use super::{
    actor::{Kind, Organisation},
    catalog::gate::Reply,
    dossier::{Action, Activity, Answer, Doing, Dossier, Followed, Note, Plan, Rating, Scope, Side, Status},
    id::{
        ActivityId, CostId, CriterionId, DimensionId, LimitId, MotiveId, ObjectiveId, OptionId, PhaseId, QuestionId,
        QuizId, ResourceId, StatementId,
    },
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
    /// The ambition of the partnership, for its evaluation.
    Ambition,
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
    /// Says the phase of the project.
    Phase(Option<PhaseId>),
    /// Answers a question of five levels.
    Rate(QuestionId, Option<Rating>),
    /// Writes a note or a part of a proof beside it.
    Note(QuestionId, NoteField, String),
    /// Chooses a reason to play together, or gives it up.
    Motive(MotiveId),
    /// Answers a question of the evaluation.
    Review(Moment, Whose, QuestionId, Option<Rating>),
    /// Closes the review under way, on this day (`AAAA-MM-JJ`): what was observed is kept, and the
    /// next review begins.
    CloseReview(String),
    /// Takes the last closed review up again, where the one under way has no answer yet.
    ReopenReview,
    /// Follows an indicator, in these words.
    Follow(DimensionId, String),
    /// Writes a part of an indicator that is followed, by place.
    Followed(usize, FollowedField, String),
    /// Follows an indicator no more, by place.
    Unfollow(usize),
    /// Says days a year of a hidden cost.
    Cost(Whose, CostId, Option<u16>),
    /// Adds actions to the plan: rule, words, day due.
    Plan(Vec<(String, String, String)>),
    /// Writes a part of an action, by its number.
    Action(u32, ActionField, String),
    /// Says how an action stands.
    Status(u32, Status),
    /// Takes an action out of the plan.
    RemoveAction(u32),
    /// Answers a quiz by the place of an option, from 1; 0 takes the answer back.
    Quiz(QuizId, u8),
}

/// Actions of a plan at most, those done or given up left out.
pub const ACTIONS_AT_MOST: usize = 6;

/// Numbers of actions count the seconds from here: the first day of 2020, in milliseconds since 1970
/// UTC.
const NUMBERS_FROM: u64 = 1_577_836_800_000;

/// Indicators followed in one dimension at most.
pub const FOLLOWED_AT_MOST: usize = 2;

/// The parts of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteField {
    /// The note.
    Text,
    /// What proves the answer.
    Proof,
    /// Where the proof is.
    Place,
    /// Who has it.
    Who,
    /// Its day.
    Date,
    /// The day to renew it.
    Renew,
}

impl NoteField {
    /// All parts, in their order.
    pub const ALL: [Self; 6] = [Self::Text, Self::Proof, Self::Place, Self::Who, Self::Date, Self::Renew];
}

/// The moments of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// What is expected at the start.
    Expected,
    /// What is observed at a review.
    Observed,
}

/// The parts of an indicator that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowedField {
    /// What is followed.
    What,
    /// Who supplies the datum.
    Supplier,
    /// When.
    When,
}

/// The parts of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionField {
    /// What to do.
    Text,
    /// Who owns it.
    Owner,
    /// The day it is due.
    Due,
    /// What was seen at the follow-up.
    FollowUp,
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
            Event::Phase(phase) => self.phase = phase,
            Event::Rate(id, rating) => put(&mut self.ratings, id, rating),
            Event::Note(id, field, text) => {
                let mut note = self.notes.remove(&id).unwrap_or_default();
                *note.field_mut(field) = text;
                put(&mut self.notes, id, (note != Note::default()).then_some(note));
            }
            Event::Motive(id) => toggle(&mut self.evaluation.motives, id),
            Event::Review(moment, whose, id, rating) => put(self.evaluation.review_mut(moment, whose), id, rating),
            Event::CloseReview(day) => self.evaluation.close(day),
            Event::ReopenReview => self.evaluation.reopen(),
            Event::Follow(dimension, what) => {
                let of_dimension = self.evaluation.followed.iter().filter(|it| it.dimension == dimension).count();
                if of_dimension < FOLLOWED_AT_MOST {
                    self.evaluation.followed.push(Followed { dimension, what, ..Followed::default() });
                }
            }
            Event::Followed(place, field, text) => {
                if let Some(followed) = self.evaluation.followed.get_mut(place) {
                    *followed.field_mut(field) = text;
                }
            }
            Event::Unfollow(place) => {
                if place < self.evaluation.followed.len() {
                    self.evaluation.followed.remove(place);
                }
            }
            Event::Cost(Whose::Own, id, days) => put(&mut self.evaluation.own_costs, id, days),
            Event::Cost(Whose::Guess, id, days) => put(&mut self.evaluation.partner_costs, id, days),
            Event::Plan(actions) => self.plan.add(actions, now),
            Event::Action(id, field, text) => {
                if let Some(action) = self.plan.action_mut(id) {
                    *action.field_mut(field) = text;
                }
            }
            Event::Status(id, status) => {
                if let Some(action) = self.plan.action_mut(id) {
                    action.status = status;
                }
            }
            Event::RemoveAction(id) => self.plan.actions.retain(|action| action.id != id),
            Event::Quiz(id, option) => put(&mut self.training.answers, id, (option > 0).then_some(option)),
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
            Field::Ambition => &self.evaluation.ambition,
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
            Field::Ambition => &mut self.evaluation.ambition,
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

impl Note {
    /// A part of it.
    #[must_use]
    pub fn field(&self, field: NoteField) -> &str {
        match field {
            NoteField::Text => &self.text,
            NoteField::Proof => &self.proof,
            NoteField::Place => &self.place,
            NoteField::Who => &self.who,
            NoteField::Date => &self.date,
            NoteField::Renew => &self.renew,
        }
    }

    fn field_mut(&mut self, field: NoteField) -> &mut String {
        match field {
            NoteField::Text => &mut self.text,
            NoteField::Proof => &mut self.proof,
            NoteField::Place => &mut self.place,
            NoteField::Who => &mut self.who,
            NoteField::Date => &mut self.date,
            NoteField::Renew => &mut self.renew,
        }
    }
}

impl Followed {
    /// A part of it.
    #[must_use]
    pub fn field(&self, field: FollowedField) -> &str {
        match field {
            FollowedField::What => &self.what,
            FollowedField::Supplier => &self.supplier,
            FollowedField::When => &self.when,
        }
    }

    fn field_mut(&mut self, field: FollowedField) -> &mut String {
        match field {
            FollowedField::What => &mut self.what,
            FollowedField::Supplier => &mut self.supplier,
            FollowedField::When => &mut self.when,
        }
    }
}

impl Plan {
    /// How many actions there is room for: one that is done or given up leaves its place.
    #[must_use]
    pub fn room(&self) -> usize {
        let open = self.actions.iter().filter(|action| matches!(action.status, Status::Todo | Status::Doing));
        ACTIONS_AT_MOST.saturating_sub(open.count())
    }

    /// Adds actions while there is room; each gets a number that was never given in this plan.
    fn add(&mut self, actions: Vec<(String, String, String)>, now: u64) {
        if self.seed == 0 {
            self.seed = now;
        }
        let room = self.room();
        // Two tabs that add an action each must not give both the same number: numbers follow the
        // clock, in seconds.
        let moment = u32::try_from(now.saturating_sub(NUMBERS_FROM) / 1000).unwrap_or(0);
        for (rule, text, due) in actions.into_iter().take(room) {
            self.next = self.next.saturating_add(1).max(moment);
            self.actions.push(Action { id: self.next, rule, text, due, ..Action::default() });
        }
    }

    fn action_mut(&mut self, id: u32) -> Option<&mut Action> {
        self.actions.iter_mut().find(|action| action.id == id)
    }
}

impl Action {
    /// A part of it.
    #[must_use]
    pub fn field(&self, field: ActionField) -> &str {
        match field {
            ActionField::Text => &self.text,
            ActionField::Owner => &self.owner,
            ActionField::Due => &self.due,
            ActionField::FollowUp => &self.follow_up,
        }
    }

    fn field_mut(&mut self, field: ActionField) -> &mut String {
        match field {
            ActionField::Text => &mut self.text,
            ActionField::Owner => &mut self.owner,
            ActionField::Due => &mut self.due,
            ActionField::FollowUp => &mut self.follow_up,
        }
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
