//! The method, pure: the same answers give the same result in every browser, for ever.
//!
//! Knows the answers (`dossier`), the content (`catalog`) and how one is read against the
//! other. Never names a clock, chance, a hash map, a float, the browser, or a sentence.
//!
//! # Glossary
//!
//! | French (the kit, the page) | English (the code) | meaning |
//! | --- | --- | --- |
//! | dossier | dossier | everything one person answered, for one organisation or partnership |
//! | organisation | organisation | association, entreprise, fondation, collectivité territoriale |
//! | objectif, famille | objective, family | what one seeks; the unit the rules weigh |
//! | carré magique | square | the objectives of one organisation, in four fields |
//! | impact | impact | performance, innovation, confiance |
//! | critère | criterion | a question of the second step |
//! | sens de l'apport | `sens` | who helps whom |
//! | flux d'argent | `flux` | where money passes |
//! | modèle | model | one of the nine partnership models |
//! | ce que demande le modèle | ask | the level a model fits, and how much it counts |
//! | modèle visé | target list | ranking without regard to maturity |
//! | par où commencer | start list | ranking less what maturity is missing |
//! | à égalité | tied | models less than five points apart |
//! | barré, raison | struck, gate | closed by law, a limit, or for now |
//! | fourchette | interval | what the score may become once all is answered |
//! | à discuter | to discuss | criteria on which partners differ |
//! | dynamique territoriale | dynamic | one of four ways to act on a territory |

pub mod actor;
pub mod catalog;
pub mod date;
pub mod diagnosis;
pub mod dossier;
pub mod earlier;
pub mod evaluation;
pub mod event;
pub mod fault;
pub mod glossary;
pub mod id;
pub mod lang;
pub mod list;
pub mod map;
pub mod order;
pub mod outcome;
pub mod pair;
pub mod plan;
pub mod progress;
pub mod recommend;
pub mod since;
pub mod steps;
pub mod summary;
pub mod territory;
pub mod text;
pub mod typography;
