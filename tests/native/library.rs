//! What one reads and learns beside the journey: the order of words, the answers to quizzes.

use boussole::{
    content::{catalog, packs::Pack, shipped},
    domain::{
        catalog::lesson::{Lesson, Quiz, Theme},
        dossier::Dossier,
        event::Event,
        glossary::speaks_of,
        lang::Language,
        order::{sort_by, sorted_as},
        text::Text,
    },
};

#[test]
fn words_are_sorted_without_case_accent_or_quotes() {
    let cases = [
        ("Écosystème", "ecosysteme"),
        ("ÉÈÊËÀÂÄÎÏÔÖÙÛÜŸÇ", "eeeeaaaiioouuuyc"),
        ("éèêëàâäîïôöùûüÿç", "eeeeaaaiioouuuyc"),
        ("Œuvre, cœur, æ", "oeuvre coeur ae"),
        ("« Carré magique »", "carre magique"),
        ("Co-traitance", "cotraitance"),
        ("L’intérêt\u{a0}général", "linteret general"),
        ("ODD 17", "odd 17"),
        ("", ""),
    ];
    for (words, key) in cases {
        assert_eq!(sorted_as(words), key, "{words}");
    }
}

#[test]
fn accents_do_not_send_a_word_to_the_end() {
    let mut words = ["Zone", "Échelle", "économie", "Eau", "Tiers-lieu", "Évaluation"];
    sort_by(&mut words, |one, other| sorted_as(one).cmp(&sorted_as(other)));
    assert_eq!(words, ["Eau", "Échelle", "économie", "Évaluation", "Tiers-lieu", "Zone"]);
}

#[test]
fn no_two_terms_and_no_two_choices_of_a_filter_are_called_alike() {
    let library = &catalog().library;
    let lists: [Vec<Text>; 4] = [
        library.glossary.terms.iter().map(|term| term.term).collect(),
        library.examples.stakes.iter().map(|stake| stake.name).collect(),
        catalog().models.iter().map(|model| model.name).collect(),
        catalog().profile.organisations.values().map(|card| card.name).collect(),
    ];
    for language in Language::ALL {
        for list in &lists {
            let mut said: Vec<String> = list.iter().map(|text| shipped::say(*text, language).to_owned()).collect();
            said.sort();
            let count = said.len();
            said.dedup();
            assert_eq!(said.len(), count, "{said:?}");
        }
    }
}

fn lesson() -> Lesson {
    let quiz = |id: &str, slot, answer| Quiz {
        id: id.into(),
        slot,
        question: Text(0),
        options: vec![Text(0); 3].into(),
        answer,
        explanation: Text(0),
    };
    Lesson {
        id: "essai".into(),
        slot: 1,
        theme: Theme::Modeles,
        model: None,
        title: Text(0),
        minutes: 4,
        intro: Text(0),
        remember: Vec::new().into(),
        sections: Vec::new().into(),
        quiz: vec![quiz("un", 11, 2), quiz("deux", 12, 1), quiz("trois", 13, 3)].into(),
    }
}

#[test]
fn only_right_answers_count_and_an_answer_can_be_changed_and_taken_back() {
    let lesson = lesson();
    let steps = [("un", 1, 0), ("un", 2, 1), ("deux", 1, 2), ("elsewhere", 3, 2), ("trois", 1, 2), ("un", 0, 1)];
    let mut dossier = Dossier::default();
    for (id, option, right) in steps {
        dossier = dossier.apply(Event::Quiz(id.into(), option), 1);
        assert_eq!(lesson.right(&dossier.training.answers), right, "{id}: {option}");
    }
    assert!(!dossier.training.answers.contains_key(&"un".into()));
}

#[test]
fn a_quiz_answered_and_taken_back_leaves_a_blank_dossier() {
    let answered = Dossier::default().apply(Event::Quiz("un".into(), 1), 1);
    assert!(!answered.is_blank());
    assert!(answered.apply(Event::Quiz("un".into(), 0), 2).is_blank());
}

#[test]
fn a_text_speaks_of_a_term_in_the_singular_and_the_plural_and_of_no_part_of_a_word() {
    let spoken = [
        ("Une convention est signée.", "Convention"),
        ("Les conventions d'objectifs", "Convention"),
        ("L’essaimage commence", "Essaimage"),
        ("des modèles socio-économiques", "Modèle socio-économique"),
        ("un achat à un ESAT ou à une EA", "EA (entreprise adaptée)"),
        ("l'appel d'offres", "Appel à projets, appel d'offres"),
        ("à l'échelle des bassins de vie", "Bassin de vie"),
        ("Two tax receipts", "Tax receipt"),
    ];
    for (text, term) in spoken {
        assert!(speaks_of(text, term), "{text}: {term}");
    }
    let silent = [
        ("un eau claire, ea", "EA (entreprise adaptée)"),
        ("Une reconvention", "Convention"),
        ("un bassin, une vie", "Bassin de vie"),
        ("", "Convention"),
        ("tout", ""),
        ("entreprise adaptée", "EA (entreprise adaptée)"),
    ];
    for (text, term) in silent {
        assert!(!speaks_of(text, term), "{text}: {term}");
    }
}

#[test]
fn every_term_to_explain_stands_in_some_text_of_the_page() {
    let paragraphs = catalog().lessons.iter().flat_map(|it| &it.sections).flat_map(|section| &section.paragraphs);
    let texts: Vec<&str> = Pack::ALL
        .into_iter()
        .filter(|pack| *pack != Pack::Library)
        .map(|pack| shipped::lines(pack, Language::French))
        .chain(paragraphs.map(|text| shipped::say(*text, Language::French)))
        .collect();
    let explained = catalog().library.glossary.terms.iter().filter(|term| term.explain);
    let unspoken = explained
        .map(|term| shipped::say(term.term, Language::French))
        .filter(|term| !texts.iter().any(|text| speaks_of(text, term)));
    assert_eq!(unspoken.collect::<Vec<_>>(), Vec::<&str>::new());
}
