//! The nouns that tie like verbs: "meeting", "invasion", "visit".

/// What a noun for a deed ties.
pub(crate) struct Deed {
    /// The noun in the singular.
    pub(crate) noun: &'static str,
    /// The label when it was done, and when it is to be done.
    pub(crate) label: &'static str,
    pub(crate) planned: &'static str,
    /// Whether it takes two who do it together: "between", "with".
    pub(crate) mutual: bool,
    /// Prepositions before the one to whom it is done.
    pub(crate) links: &'static [&'static str],
}

const fn mutual(noun: &'static str, label: &'static str, planned: &'static str) -> Deed {
    Deed { noun, label, planned, mutual: true, links: &["with"] }
}

const fn done(noun: &'static str, label: &'static str, planned: &'static str, links: &'static [&'static str]) -> Deed {
    Deed { noun, label, planned, mutual: false, links }
}

/// All of them.
pub(crate) const DEEDS: [Deed; 34] = [
    mutual("meeting", "met", "to meet"),
    mutual("summit", "met", "to meet"),
    mutual("talks", "held talks with", "to hold talks with"),
    mutual("talk", "held talks with", "to hold talks with"),
    mutual("negotiations", "negotiates with", "to negotiate with"),
    mutual("discussions", "held talks with", "to hold talks with"),
    mutual("call", "phone call with", "to call"),
    mutual("conversation", "spoke with", "to speak with"),
    mutual("agreement", "agreed with", "to agree with"),
    mutual("deal", "agreed with", "to agree with"),
    mutual("treaty", "agreed with", "to agree with"),
    mutual("pact", "agreed with", "to agree with"),
    mutual("ceasefire", "ceasefire with", "to cease fire with"),
    mutual("alliance", "allied with", "to ally with"),
    mutual("partnership", "partner of", "to partner with"),
    mutual("war", "at war with", "to go to war with"),
    mutual("conflict", "in conflict with", "in conflict with"),
    mutual("dispute", "in dispute with", "in dispute with"),
    mutual("border", "borders", "borders"),
    mutual("merger", "merged with", "to merge with"),
    mutual("match", "played", "to play"),
    Deed { noun: "ties", label: "ties to", planned: "ties to", mutual: true, links: &["to", "with"] },
    Deed { noun: "links", label: "ties to", planned: "ties to", mutual: true, links: &["to", "with"] },
    mutual("relationship", "relationship with", "relationship with"),
    done("invasion", "invaded", "to invade", &["of"]),
    done("occupation", "invaded", "to invade", &["of"]),
    done("annexation", "annexed", "to annex", &["of"]),
    done("attack", "attacked", "to attack", &["on", "against"]),
    done("attacks", "attacked", "to attack", &["on", "against"]),
    done("sanctions", "sanctioned", "to sanction", &["on", "against"]),
    done("criticism", "criticised", "to criticise", &["of"]),
    done("support", "supports", "to support", &["for", "of"]),
    done("visit", "travels to", "to travel to", &["to"]),
    done("trip", "travels to", "to travel to", &["to"]),
];
