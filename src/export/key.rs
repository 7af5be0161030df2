//! What each row of a table of answers is about, as a code that never changes: `critere.sens`.
//! Knows the codes; must not know what is answered.

use std::fmt::{self, Write as _};

/// Answers of which a dossier has one, or one a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    /// The version of this table.
    Format,
    /// `edition` of the dossier.
    Edition,
    /// `revision` of the dossier.
    Revision,
    /// `changed` of the dossier.
    Changed,
    /// Which of the seven kinds.
    Kind,
    /// The organisation they answer for.
    Organisation,
    /// No legal form yet.
    InTheMaking,
    /// Name of the organisation.
    Name,
    /// Its size.
    Size,
    /// The scale at which it acts.
    Territory,
    /// Experience, one a side.
    Experience,
    /// In general, or one partnership.
    Scope,
    /// Name of the partner.
    PartnerName,
    /// What it is.
    PartnerOrganisation,
    /// Which need.
    Need,
    /// For whom.
    People,
    /// Where.
    Place,
    /// What would change.
    Change,
    /// Objectives, one list a side.
    Objectives,
    /// Resources one brings, one list a side.
    Brings,
    /// Resources one seeks, one list a side.
    Seeks,
    /// The phase of the project.
    Phase,
    /// Why one plays together.
    Motives,
    /// The ambition of the partnership.
    Ambition,
}

/// All of them and their codes, in the order of the questionnaires.
pub const PLAIN: [(&str, Plain); 24] = [
    ("dossier.format", Plain::Format),
    ("dossier.edition", Plain::Edition),
    ("dossier.revision", Plain::Revision),
    ("dossier.date", Plain::Changed),
    ("vous.qui", Plain::Kind),
    ("vous.organisation", Plain::Organisation),
    ("vous.en-creation", Plain::InTheMaking),
    ("vous.nom", Plain::Name),
    ("vous.taille", Plain::Size),
    ("vous.territoire", Plain::Territory),
    ("vous.experience", Plain::Experience),
    ("cadre", Plain::Scope),
    ("partenaire.nom", Plain::PartnerName),
    ("partenaire.organisation", Plain::PartnerOrganisation),
    ("besoin.lequel", Plain::Need),
    ("besoin.pour-qui", Plain::People),
    ("besoin.lieu", Plain::Place),
    ("besoin.changement", Plain::Change),
    ("objectifs", Plain::Objectives),
    ("apporte", Plain::Brings),
    ("cherche", Plain::Seeks),
    ("phase", Plain::Phase),
    ("raisons", Plain::Motives),
    ("ambition", Plain::Ambition),
];

/// Answers under a name of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A criterion answered by a level.
    Level,
    /// A criterion answered by choices.
    Choices,
    /// A limit or a legal fact.
    Limit,
    /// A statement about the territory.
    Statement,
    /// An activity on the territory.
    Activity,
    /// A lever or a maturity question, and the notes beside any question.
    Rating,
    /// What is expected of a partnership.
    Expected,
    /// What is observed of it.
    Observed,
    /// Hidden costs.
    Cost,
    /// A quiz.
    Quiz,
}

const OF: [(&str, Of); 10] = [
    ("critere", Of::Level),
    ("choix", Of::Choices),
    ("limite", Of::Limit),
    ("territoire", Of::Statement),
    ("activite", Of::Activity),
    ("question", Of::Rating),
    ("attendu", Of::Expected),
    ("observe", Of::Observed),
    ("cout", Of::Cost),
    ("quiz", Of::Quiz),
];

/// Parts of an indicator that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// The dimension it belongs to.
    Dimension,
    /// What is followed.
    What,
    /// Who supplies the datum.
    Supplier,
    /// When.
    When,
}

/// All of them and their codes.
pub const FOLLOW: [(&str, Follow); 4] =
    [("dimension", Follow::Dimension), ("quoi", Follow::What), ("qui", Follow::Supplier), ("quand", Follow::When)];

const PAST: &str = "revue";
const FOLLOWED: &str = "suivi";

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// An answer of which there is one, or one a side.
    Plain(Plain),
    /// An answer under a name.
    Of(Of, String),
    /// The day of a closed review, by number, from 1.
    PastDay(u32),
    /// An answer of a closed review.
    Past(u32, String),
    /// A part of an indicator that is followed, by number, from 1.
    Followed(u32, Follow),
}

impl Key {
    /// The key of a code; `None` for what is none.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        if let Some((_, plain)) = PLAIN.iter().find(|(name, _)| *name == code) {
            return Some(Self::Plain(*plain));
        }
        let (head, rest) = code.split_once('.')?;
        if let Some((_, of)) = OF.iter().find(|(name, _)| *name == head) {
            return Some(Self::Of(*of, unescaped(rest)?));
        }
        let (number, rest) = rest.split_once('.').map_or((rest, None), |(number, rest)| (number, Some(rest)));
        let number: u32 = number.parse().ok().filter(|number| *number > 0)?;
        match (head, rest) {
            (PAST, None) => Some(Self::PastDay(number)),
            (PAST, Some(rest)) => Some(Self::Past(number, unescaped(rest)?)),
            (FOLLOWED, Some(rest)) => {
                let (_, part) = FOLLOW.iter().find(|(name, _)| *name == rest)?;
                Some(Self::Followed(number, *part))
            }
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(plain) => formatter.write_str(name_of(&PLAIN, *plain)),
            Self::Of(of, id) => write!(formatter, "{}.{}", name_of(&OF, *of), escaped(id)),
            Self::PastDay(number) => write!(formatter, "{PAST}.{number}"),
            Self::Past(number, id) => write!(formatter, "{PAST}.{number}.{}", escaped(id)),
            Self::Followed(number, part) => write!(formatter, "{FOLLOWED}.{number}.{}", name_of(&FOLLOW, *part)),
        }
    }
}

/// The code of a value.
pub(super) fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    names.iter().find(|(_, other)| *other == value).map_or("", |(name, _)| name)
}

/// « Je ne sais pas ».
pub const UNKNOWN: &str = "nsp";
/// « Sans objet ».
pub const NOT_APPLICABLE: &str = "so";
/// A list that was answered and holds nothing.
pub const NONE: &str = "aucun";

/// A name as a cell holds it: letters, digits and `-`, the rest by number, so that names stand in
/// lists, and none looks like a fixed answer.
#[must_use]
pub fn escaped(name: &str) -> String {
    let mut escaped = String::new();
    let is_taken = [UNKNOWN, NOT_APPLICABLE, NONE].contains(&name);
    for (place, byte) in name.bytes().enumerate() {
        let is_plain = byte.is_ascii_lowercase() || byte.is_ascii_digit() || (byte == b'-' && place > 0);
        if is_plain && !(is_taken && place == 0) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02x}");
        }
    }
    escaped
}

/// The name that was written so.
#[must_use]
pub fn unescaped(text: &str) -> Option<String> {
    let mut name = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16).and_then(|it| u8::try_from(it).ok());
            let (high, low) = (digit(bytes.next())?, digit(bytes.next())?);
            name.push(high * 16 + low);
        } else {
            name.push(byte);
        }
    }
    String::from_utf8(name).ok()
}
