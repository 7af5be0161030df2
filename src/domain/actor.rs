//! Who answers: the seven kinds of people of the kit and the four organisations they answer for.

use serde::{Deserialize, Serialize};

/// The four organisations between which a partnership is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Organisation {
    /// « association ».
    Association,
    /// « entreprise ».
    Entreprise,
    /// « fondation ».
    Fondation,
    /// « collectivité territoriale ».
    Collectivite,
}

impl Organisation {
    /// All four, in the order of the kit.
    pub const ALL: [Self; 4] = [Self::Association, Self::Entreprise, Self::Fondation, Self::Collectivite];
}

/// The seven kinds of people the kit speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Someone of an association.
    Association,
    /// Someone of a company.
    Entreprise,
    /// Someone of a foundation.
    Fondation,
    /// Someone of a local authority.
    Collectivite,
    /// « porteur de projet », who says for which organisation they answer.
    PorteurDeProjet,
    /// « investisseur », who says for which organisation they answer.
    Investisseur,
    /// « accompagnateur », who says for which organisation they answer.
    Accompagnateur,
}

impl Kind {
    /// All seven, in the order of the kit.
    pub const ALL: [Self; 7] = [
        Self::Association,
        Self::Entreprise,
        Self::Fondation,
        Self::Collectivite,
        Self::PorteurDeProjet,
        Self::Investisseur,
        Self::Accompagnateur,
    ];

    /// The organisation this kind answers for, where the kind alone tells it.
    #[must_use]
    pub fn organisation(self) -> Option<Organisation> {
        match self {
            Self::Association => Some(Organisation::Association),
            Self::Entreprise => Some(Organisation::Entreprise),
            Self::Fondation => Some(Organisation::Fondation),
            Self::Collectivite => Some(Organisation::Collectivite),
            Self::PorteurDeProjet | Self::Investisseur | Self::Accompagnateur => None,
        }
    }
}
