//! From a dossier to the rows of its table, one an answer. Knows the dossier; must not know the
//! content, the words or any format. Every field goes in: destructuring is exhaustive, so that a
//! new one cannot be forgotten. The plan has a table of its own.

use super::key::{Follow, Key, NONE, NOT_APPLICABLE, Of, Plain, UNKNOWN, escaped, name_of};
use crate::domain::{
    actor::{Kind, Organisation},
    catalog::gate::Reply,
    dossier::{
        Activity, Answer, Doing, Dossier, Evaluation, Followed, Interest, Note, Partner, PastReview, Rating, Review,
        Scope, Side, Training, Who,
    },
    event::Whose,
    id::QuestionId,
    map::Map,
};

/// The version of this table.
pub const FORMAT: u32 = 1;

/// Codes of fixed answers. A code is never changed.
pub(super) const KINDS: [(&str, Kind); 7] = [
    ("association", Kind::Association),
    ("entreprise", Kind::Entreprise),
    ("fondation", Kind::Fondation),
    ("collectivite", Kind::Collectivite),
    ("porteur-de-projet", Kind::PorteurDeProjet),
    ("investisseur", Kind::Investisseur),
    ("accompagnateur", Kind::Accompagnateur),
];
pub(super) const ORGANISATIONS: [(&str, Organisation); 4] = [
    ("association", Organisation::Association),
    ("entreprise", Organisation::Entreprise),
    ("fondation", Organisation::Fondation),
    ("collectivite", Organisation::Collectivite),
];
pub(super) const SCOPES: [(&str, Scope); 2] = [("general", Scope::General), ("partenariat", Scope::Partnership)];
pub(super) const REPLIES: [(&str, Reply); 3] = [("oui", Reply::Yes), ("non", Reply::No), (UNKNOWN, Reply::Unknown)];
pub(super) const FLAGS: [(&str, bool); 2] = [("oui", true), ("non", false)];
pub(super) const DOINGS: [(&str, Doing); 4] =
    [("nous", Doing::We), ("voulu", Doing::Wanted), ("autre", Doing::Other), ("personne", Doing::Nobody)];
pub(super) const SIDES: [(&str, Whose); 2] = [("nous", Whose::Own), ("partenaire", Whose::Guess)];
/// What stands before a moment, so that no spreadsheet rounds it.
pub(super) const MOMENT: &str = "ms";

/// What stands beside an answer: note, proof, its place, who has it, its day, the day to renew it.
pub type Beside = [Option<String>; 6];

/// The place of a name beside an activity.
pub(super) const WHO: usize = 3;

/// A row: one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub key: Key,
    /// Of which side, where there are two.
    pub side: Option<Whose>,
    /// The answer, as a code or in words; `None` where there are only notes.
    pub code: Option<String>,
    /// What stands beside it.
    pub beside: Beside,
}

/// The rows of a dossier, in no order that counts.
#[must_use]
pub fn rows(dossier: &Dossier) -> Vec<Row> {
    let Dossier {
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
        phase,
        ratings,
        notes,
        evaluation,
        plan: _,
        training,
    } = dossier;
    let mut rows = Rows(Vec::new());
    rows.plain(Plain::Format, Some(FORMAT.to_string()));
    rows.plain(Plain::Edition, Some(edition.to_string()));
    rows.plain(Plain::Revision, Some(revision.to_string()));
    rows.plain(Plain::Changed, Some(format!("{MOMENT}{changed}")));
    rows.who(who);
    rows.plain(Plain::Scope, scope.map(|scope| name_of(&SCOPES, scope).to_owned()));
    let Partner { name, organisation } = partner;
    rows.text(Plain::PartnerName, name);
    rows.plain(Plain::PartnerOrganisation, organisation.map(|it| name_of(&ORGANISATIONS, it).to_owned()));
    let Interest { need, people, place, change } = interest;
    for (key, text) in [(Plain::Need, need), (Plain::People, people), (Plain::Place, place), (Plain::Change, change)] {
        rows.text(key, text);
    }
    rows.side(Whose::Own, own);
    rows.side(Whose::Guess, guess);
    for (id, reply) in limits {
        rows.of(Of::Limit, id, None, name_of(&REPLIES, *reply).to_owned());
    }
    for (id, answer) in statements {
        rows.of(Of::Statement, id, None, level(*answer));
    }
    for (id, Activity { doing, who }) in activities {
        rows.of(Of::Activity, id, None, name_of(&DOINGS, *doing).to_owned());
        if let Some(row) = rows.0.last_mut() {
            row.beside = [const { None }; 6];
            put(&mut row.beside, WHO, who);
        }
    }
    rows.plain(Plain::Phase, phase.as_ref().map(|phase| escaped(phase.as_str())));
    rows.ratings(&|id| Key::Of(Of::Rating, id), None, ratings);
    rows.notes(notes);
    rows.evaluation(evaluation);
    let Training { answers } = training;
    for (id, place) in answers {
        rows.of(Of::Quiz, id, None, place.to_string());
    }
    rows.0
}

struct Rows(Vec<Row>);

impl Rows {
    fn push(&mut self, key: Key, side: Option<Whose>, code: Option<String>) {
        if code.is_some() {
            self.0.push(Row { key, side, code, beside: [const { None }; 6] });
        }
    }

    fn plain(&mut self, plain: Plain, code: Option<String>) {
        self.push(Key::Plain(plain), None, code);
    }

    fn text(&mut self, plain: Plain, text: &str) {
        self.plain(plain, (!text.is_empty()).then(|| text.to_owned()));
    }

    fn of(&mut self, of: Of, id: &(impl AsRef<str> + ?Sized), side: Option<Whose>, code: String) {
        self.push(Key::Of(of, id.as_ref().to_owned()), side, Some(code));
    }

    fn who(&mut self, who: &Who) {
        let Who { kind, organisation, in_the_making, name, size, territory } = who;
        self.plain(Plain::Kind, kind.map(|kind| name_of(&KINDS, kind).to_owned()));
        self.plain(Plain::Organisation, organisation.map(|it| name_of(&ORGANISATIONS, it).to_owned()));
        self.plain(Plain::InTheMaking, in_the_making.then(|| name_of(&FLAGS, true).to_owned()));
        self.text(Plain::Name, name);
        self.plain(Plain::Size, size.as_ref().map(|size| escaped(size.as_str())));
        self.plain(Plain::Territory, territory.as_ref().map(|territory| escaped(territory.as_str())));
    }

    fn side(&mut self, whose: Whose, side: &Side) {
        let Side { objectives, levels, choices, experience, brings, seeks } = side;
        let whose = Some(whose);
        let named = |list: &Vec<_>| if list.is_empty() { NONE.to_owned() } else { joined(list) };
        self.push(Key::Plain(Plain::Experience), whose, experience.map(level));
        let chosen = (!objectives.is_empty()).then(|| joined(objectives));
        self.push(Key::Plain(Plain::Objectives), whose, chosen);
        for (id, answer) in levels {
            self.of(Of::Level, id, whose, level(*answer));
        }
        for (id, answer) in choices {
            let code = match answer {
                Answer::Unknown => UNKNOWN.to_owned(),
                Answer::Known(ticked) if ticked.is_empty() => NONE.to_owned(),
                Answer::Known(ticked) => joined(ticked),
            };
            self.of(Of::Choices, id, whose, code);
        }
        self.push(Key::Plain(Plain::Brings), whose, brings.as_ref().map(named));
        self.push(Key::Plain(Plain::Seeks), whose, seeks.as_ref().map(named));
    }

    fn ratings(&mut self, key: &dyn Fn(String) -> Key, side: Option<Whose>, ratings: &Map<QuestionId, Rating>) {
        for (id, rating) in ratings {
            let code = match rating {
                Rating::Unknown => UNKNOWN.to_owned(),
                Rating::NotApplicable => NOT_APPLICABLE.to_owned(),
                Rating::Level(level) => level.to_string(),
            };
            self.push(key(id.to_string()), side, Some(code));
        }
    }

    fn notes(&mut self, notes: &Map<QuestionId, Note>) {
        for (id, Note { text, proof, place, who, date, renew }) in notes {
            let key = Key::Of(Of::Rating, id.to_string());
            let mut beside = [const { None }; 6];
            for (at, words) in [text, proof, place, who, date, renew].into_iter().enumerate() {
                put(&mut beside, at, words);
            }
            // A note that was emptied is there all the same.
            if let ([None, None, None, None, None, None], [first, ..]) = (&beside.clone(), &mut beside) {
                *first = Some(String::new());
            }
            match self.0.iter_mut().find(|row| row.key == key) {
                Some(row) => row.beside = beside,
                None => self.0.push(Row { key, side: None, code: None, beside }),
            }
        }
    }

    fn review(&mut self, key: &dyn Fn(String) -> Key, review: &Review) {
        let Review { own, partner } = review;
        self.ratings(key, Some(Whose::Own), own);
        self.ratings(key, Some(Whose::Guess), partner);
    }

    fn evaluation(&mut self, evaluation: &Evaluation) {
        let Evaluation { motives, expected, observed, past, ambition, followed, own_costs, partner_costs } = evaluation;
        self.plain(Plain::Motives, (!motives.is_empty()).then(|| joined(motives)));
        self.text(Plain::Ambition, ambition);
        self.review(&|id| Key::Of(Of::Expected, id), expected);
        self.review(&|id| Key::Of(Of::Observed, id), observed);
        for (number, PastReview { day, observed }) in (1..).zip(past) {
            self.push(Key::PastDay(number), None, Some(day.clone()));
            self.review(&|id| Key::Past(number, id), observed);
        }
        for (number, Followed { dimension, what, supplier, when }) in (1..).zip(followed) {
            self.push(Key::Followed(number, Follow::Dimension), None, Some(escaped(dimension.as_str())));
            for (part, text) in [(Follow::What, what), (Follow::Supplier, supplier), (Follow::When, when)] {
                self.push(Key::Followed(number, part), None, (!text.is_empty()).then(|| text.clone()));
            }
        }
        for (side, costs) in [(Whose::Own, own_costs), (Whose::Guess, partner_costs)] {
            for (id, days) in costs {
                self.of(Of::Cost, id, Some(side), days.to_string());
            }
        }
    }
}

fn put(beside: &mut Beside, place: usize, text: &str) {
    if let Some(cell) = beside.get_mut(place) {
        *cell = (!text.is_empty()).then(|| text.to_owned());
    }
}

fn level(answer: Answer<u8>) -> String {
    match answer {
        Answer::Unknown => UNKNOWN.to_owned(),
        Answer::Known(level) => level.to_string(),
    }
}

fn joined(names: &[impl AsRef<str>]) -> String {
    names.iter().map(|name| escaped(name.as_ref())).collect::<Vec<_>>().join(", ")
}
