// Forty-five statements on a partnership in nine themes, each answered on the same five levels. Written
// for these two pages: neither is a method.

export const LEVELS = ["Pas du tout", "Plutôt non", "En partie", "Plutôt oui", "Tout à fait"];

export const THEMES = [
  {
    name: "Le besoin",
    statements: [
      "Le besoin auquel répond le partenariat est décrit par écrit",
      "Les personnes concernées ont pris part à sa description",
      "Chaque partenaire peut expliquer ce besoin à son équipe",
      "On sait ce qui se passe si personne n’y répond",
      "D’autres réponses possibles ont été regardées",
    ],
  },
  {
    name: "Les partenaires",
    statements: [
      "Les raisons de chacun de s’engager ont été dites",
      "Les partenaires ont déjà mené une action ensemble",
      "Les différences de taille sont prises en compte",
      "Les sujets sensibles peuvent être abordés",
      "L’arrivée d’un nouveau partenaire est prévue",
    ],
  },
  {
    name: "Les objectifs",
    statements: [
      "Les objectifs communs tiennent en une page",
      "Chaque objectif a une échéance",
      "Les objectifs propres à chacun sont connus des autres",
      "Ce que le partenariat ne fera pas est dit",
      "Les objectifs sont revus au moins une fois par an",
    ],
  },
  {
    name: "Les moyens",
    statements: [
      "Le temps que chacun donne est compté",
      "L’argent nécessaire est trouvé pour l’année",
      "Les compétences qui manquent sont connues",
      "Les locaux et le matériel suffisent",
      "Une réserve existe pour les imprévus",
    ],
  },
  {
    name: "L’organisation",
    statements: [
      "Une personne de chaque côté suit le partenariat",
      "Les décisions sont prises à des moments prévus",
      "Chacun sait qui décide de quoi",
      "Les échanges laissent une trace que tous retrouvent",
      "Un départ ne met pas le partenariat en danger",
    ],
  },
  {
    name: "L’accord",
    statements: [
      "Un accord écrit dit ce que chacun apporte",
      "L’usage des noms et des logos est réglé",
      "Ce qui est confidentiel est nommé",
      "La fin du partenariat est prévue",
      "L’accord a été relu par une personne compétente",
    ],
  },
  {
    name: "L’action",
    statements: [
      "Les prochaines étapes sont datées",
      "Chaque étape a une personne responsable",
      "Les difficultés sont dites avant qu’elles ne bloquent",
      "Les bénéficiaires donnent leur avis en cours de route",
      "Ce qui ne marche pas est arrêté",
    ],
  },
  {
    name: "Les effets",
    statements: [
      "Ce qui doit changer pour les bénéficiaires est mesuré",
      "La situation de départ est connue",
      "Les effets sur chaque partenaire sont regardés",
      "Les effets non voulus sont cherchés",
      "Les résultats sont partagés avec les personnes concernées",
    ],
  },
  {
    name: "La suite",
    statements: [
      "Ce qui a été appris est écrit",
      "Les conditions pour continuer sont connues",
      "Une extension à d’autres lieux a été étudiée",
      "Le partenariat peut vivre sans son premier financeur",
      "D’autres peuvent reprendre ce qui a été construit",
    ],
  },
];
