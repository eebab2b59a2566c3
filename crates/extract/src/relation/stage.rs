//! The entities as they stand in the sentences: who is there as a whole phrase, with title and apposition.

use crate::analysis::{Entity, EntityId, EntityKind, MentionKind, Relation, RelationKind, Rule, Status};
use crate::case;
use crate::document::{Document, Tokens};
use crate::entity::draft::Held;
use crate::entity::phrase::{Page, is_possessive};
use crate::entity::role;
use crate::lexicon::{self, Country};
use crate::listed::{Listed, listed};
use crate::mention::Name;
use crate::order;
use crate::span::Span;
use crate::tag::Tag;

/// An entity at one place in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Party {
    /// Who.
    pub(crate) entity: EntityId,
    /// What sort of thing.
    pub(crate) kind: EntityKind,
    /// The bare mention.
    pub(crate) span: Span,
    /// The same, as tokens.
    pub(crate) tokens: Tokens,
    /// With article, title and apposition: "the US President Donald Trump, a Republican,".
    pub(crate) phrase: Tokens,
    /// By name, description or pronoun.
    pub(crate) mention: MentionKind,
}

/// What the words from the one to the other say of the two.
#[inline(never)]
pub(crate) fn stated(a: &Party, label: &str, b: &Party, kind: RelationKind, rule: &'static str) -> Relation {
    tied(a.entity, label.to_owned(), b.entity, a.span.cover(b.span), (kind, rule))
}

/// What `evidence` says of the two, and by which rule.
#[inline(never)]
pub(crate) fn tied(
    source: EntityId,
    label: String,
    target: EntityId,
    evidence: Span,
    (kind, rule): (RelationKind, &'static str),
) -> Relation {
    Relation { source, label, kind, target, evidence, status: Status::Stated, rule: Rule(rule), confidence: None }
}

/// What all rules about relations look at.
pub(crate) struct Stage<'p, 'a> {
    /// The text and its names.
    pub(crate) page: &'p Page<'p, 'a>,
    /// All entities.
    pub(crate) entities: &'p [Entity],
    /// For each name of the page, whose it is.
    pub(crate) owner: &'p [EntityId],
    /// All roles, with the index of the name that each stands with.
    pub(crate) roles: Vec<(usize, Held)>,
    /// Those who stand by themselves, in text order; not those inside another's title or apposition.
    pub(crate) parties: Vec<Party>,
    /// All mentions that are no names, in text order.
    others: Vec<Party>,
    /// The place that is each country.
    countries: Vec<(Country, EntityId)>,
    /// For each word that says what sort of body an organisation is, the only one that has it in its name, if only one.
    sorts: Vec<(&'static str, Option<EntityId>)>,
}

/// The name mentions of all entities, in text order with outer before inner, and whose each is.
pub(crate) fn names(document: &Document<'_>, entities: &[Entity]) -> (Vec<Name>, Vec<EntityId>) {
    let mut all: Vec<(Name, EntityId)> = Vec::new();
    for (id, entity) in (0..).map(EntityId).zip(entities) {
        for m in entity.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
            let tokens = document.tokens_in(m.span);
            if tokens.start < tokens.end {
                all.push((Name { span: m.span, tokens, kind: entity.kind, rule: m.rule }, id));
            }
        }
    }
    order::outer_first(&mut all, |(n, _)| n.span);
    all.into_iter().unzip()
}

impl<'p, 'a> Stage<'p, 'a> {
    pub(crate) fn new(page: &'p Page<'p, 'a>, owner: &'p [EntityId], entities: &'p [Entity]) -> Self {
        let roles = role::find(page);
        let others = others(page.document, entities);
        let mut countries: Vec<(Country, EntityId)> = Vec::new();
        for (name, &id) in page.names.iter().zip(owner).filter(|(n, _)| n.kind == EntityKind::Place) {
            if let Some(country) = lexicon::country(name.span.of(page.document.text)) {
                // There are few countries in the world.
                if countries.iter().all(|c| c.0 != country) {
                    countries.push((country, id));
                }
            }
        }
        let mut stage =
            Self { page, entities, owner, roles, parties: Vec::new(), others, countries, sorts: sorts(entities) };
        stage.parties = stage.all();
        stage
    }

    /// Everybody, then without those whose phrase lies inside another's.
    fn all(&self) -> Vec<Party> {
        let mut all: Vec<Party> = Vec::new();
        let mut roles = self.roles.iter().peekable();
        for (i, name) in self.page.names.iter().enumerate() {
            let mut phrase = name.tokens;
            while let Some((_, held)) = roles.next_if(|(n, _)| *n <= i) {
                // "Ann Lee is the mayor of Bath": that is said of her, not a part of how she is called.
                if held.tokens.start >= name.tokens.end && !matches!(self.page.word(name.tokens.end), "," | "(") {
                    continue;
                }
                phrase = Tokens::new(phrase.start.min(held.tokens.start), phrase.end.max(held.tokens.end));
            }
            let party = Party {
                entity: self.owner[i],
                kind: name.kind,
                span: name.span,
                tokens: name.tokens,
                phrase: self.widened(name, phrase),
                mention: MentionKind::Name,
            };
            all.push(party);
        }
        all.extend(&self.others);
        order::by(&mut all, |p| order::pair(p.phrase.start as u32, !(p.phrase.end as u32)));
        let mut end = 0;
        all.retain(|p| {
            let outer = p.phrase.end > end;
            end = end.max(p.phrase.end);
            outer
        });
        all
    }

    /// Takes in the words and the article before, "the state broadcaster RTA", and the comma that closes an apposition.
    fn widened(&self, name: &Name, mut phrase: Tokens) -> Tokens {
        let start = self.page.sentence(name.tokens.start).start;
        let described = matches!(name.kind, EntityKind::Organisation | EntityKind::Place);
        let plain = |i: usize| {
            let small = case::is_small(self.page.word(i)) && self.page.name_index_at(i).is_none();
            small && self.page.is_modifier(i) && crate::relation::verbs::get(self.page.word(i)).next().is_none()
        };
        // "the Italian club Vercelli"
        let people = |i: usize| {
            let name = self.page.name_at(i).filter(|n| n.kind == EntityKind::Group && n.tokens.end == i + 1);
            name.is_some_and(|n| n.tokens.start == i && lexicon::demonym(self.page.word(i)).is_some())
        };
        // "the ruling Desh Dal"
        let article = |i: usize| self.page.is_one_of(i, listed!("the The a an"));
        let called = phrase.start > start + 1 && described && self.page.word(phrase.start - 1).ends_with("ing");
        phrase.start -= usize::from(called && article(phrase.start - 2));
        for _ in 0..3 {
            if described && phrase.start > start && plain(phrase.start - 1) {
                phrase.start -= 1;
            }
        }
        if described && phrase.start > start && phrase.start < name.tokens.start && people(phrase.start - 1) {
            phrase.start -= 1;
        }
        let titled = |i: usize| lexicon::honorific(self.page.word(i)).is_some() && case::is_capital(self.page.word(i));
        // "Lt Gen Bo Ray"
        while name.kind == EntityKind::Person && phrase.start > start && titled(phrase.start - 1) {
            phrase.start -= 1;
        }
        // "Ohio Sen. Ann Lee" is nobody's Ohio.
        if phrase.start > start && self.page.is_one_of(phrase.start, SEATED) {
            let state = self.page.name_at(phrase.start - 1).filter(|n| n.kind == EntityKind::Place);
            phrase.start = state.map_or(phrase.start, |n| n.tokens.start);
        }
        if phrase.start > start && self.page.is_one_of(phrase.start - 1, listed!("the The a A an An")) {
            phrase.start -= 1;
        }
        if phrase.end > name.tokens.end && matches!(self.page.word(phrase.end), "," | ")") {
            phrase.end += 1;
        }
        phrase
    }

    /// The entity behind an id.
    pub(crate) fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0 as usize]
    }

    /// The party whose phrase begins at token `i`.
    pub(crate) fn from(&self, i: usize) -> Option<usize> {
        let at = self.parties.partition_point(|p| p.phrase.start < i);
        self.parties.get(at).filter(|p| p.phrase.start == i).map(|_| at)
    }

    /// The party whose phrase ends just before token `i`, a comma that closes its apposition apart.
    /// Past what a bracket says of it: "the Harvest Party (HP)", "Ann Lee (Kenya)".
    pub(crate) fn until(&self, i: usize) -> Option<usize> {
        let ended = |i: usize| {
            let at = self.parties.partition_point(|p| p.phrase.end < i);
            self.parties.get(at).filter(|p| p.phrase.end == i).map(|_| at)
        };
        // "Ann Lee KC, who"
        let letters =
            i.checked_sub(1).filter(|&l| self.page.is_one_of(l, listed!("KC MBE MEP MLA MP MSP OBE QC SC TD")));
        ended(i).or_else(|| ended(letters?)).or_else(|| {
            let open = i.checked_sub(3).filter(|&o| self.page.is(o, "(") && self.page.is(i - 1, ")"))?;
            ended(open).filter(|_| self.from(open + 1).is_some())
        })
    }

    /// The party whose name ends just before token `i`, whatever is said of it further on.
    pub(crate) fn called(&self, i: usize) -> Option<usize> {
        let at = self.parties.partition_point(|p| p.tokens.end < i);
        self.parties.get(at).filter(|p| p.tokens.end == i).map(|_| at)
    }

    /// The party meant by the phrase that begins at token `i`: of "Putin's adviser Yuri Ushakov" the adviser, and past a
    /// people's adjective, "Ukrainian President Volodymyr Zelenskiy", the one it is said of.
    pub(crate) fn object(&self, i: usize) -> Option<usize> {
        // "flew to nearby Lima"
        let beside =
            || self.from(i + 1).filter(|_| self.page.is_one_of(i, listed!("nearby neighboring neighbouring rival")));
        // "the impeached Ann Lee"
        let article = self.page.is_one_of(i, listed!("a an the")) && self.page.word(i + 1).ends_with("ed");
        let fallen = || self.from(i + 2).filter(|_| article && self.page.is_person(i + 2));
        let at = self.from(i).or_else(|| self.placed(i)).or_else(beside).or_else(fallen)?;
        let party = &self.parties[at];
        let end = party.phrase.end;
        // "the Lima-based miner Acme"
        let seat = self.page.is_based(end);
        // "Democrat Ann Lee"
        let verb = |n: &Name| self.page.is_verb(n.tokens.end);
        let member = party.kind == EntityKind::Group && !self.owns(party) && self.page.is_person(end);
        // Not "warned Republicans Ann Lee would fail".
        let member = member && !(self.page.word(end - 1).ends_with('s') && self.page.name_at(end).is_some_and(verb));
        let owner = self.owns(party).then_some(end + 1).or(seat.then_some(end + 2)).or(member.then_some(end));
        let next = owner.and_then(|after| self.from(after));
        // "the Lima-based company" is not Lima.
        next.or((!seat).then_some(at))
    }

    /// "the eastern port of Sagunto": the place past the words for what sort of place it is.
    fn placed(&self, i: usize) -> Option<usize> {
        let start = self.page.is_one_of(i, listed!("a an the")).then_some(i + 1)?;
        let of = (start..start + 5).take_while(|&k| self.page.is_modifier(k)).last()? + 1;
        // "the state's Consumer Agency"
        if is_possessive(self.page.word(of)) {
            return self.from(of + 1).filter(|&p| self.parties[p].kind == EntityKind::Organisation);
        }
        let sort = self.page.is_one_of(of - 1, super::site::SORTS);
        // "runs a guiding company, Acme"
        if self.page.is_one_of(of - 1, SORTS) && self.page.is(of, ",") {
            let body = self.from(of + 1).filter(|&p| self.parties[p].kind == EntityKind::Organisation)?;
            let closed = matches!(self.page.word(self.parties[body].phrase.end), "," | "." | ";" | "");
            return closed.then_some(body);
        }
        self.from(of + 1).filter(|&p| sort && self.page.is(of, "of") && self.parties[p].kind == EntityKind::Place)
    }

    /// True for a party that is acted on itself: not "Trump's policy", not "Russian forces".
    pub(crate) fn free(&self, party: usize) -> bool {
        let party = &self.parties[party];
        !self.owns(party) && !self.modifies(party)
    }

    /// The parties that begin in a sentence.
    pub(crate) fn within(&self, tokens: Tokens) -> &[Party] {
        let start = self.parties.partition_point(|p| p.phrase.start < tokens.start);
        let end = self.parties.partition_point(|p| p.phrase.start < tokens.end);
        &self.parties[start..end.max(start)]
    }

    /// All mentions that are descriptions: "the Bath MP".
    pub(crate) fn descriptions(&self) -> impl Iterator<Item = &Party> {
        self.others.iter().filter(|p| p.mention == MentionKind::Nominal && p.tokens.end > p.tokens.start + 2)
    }

    /// Mentions inside `tokens` that are no names.
    pub(crate) fn others_in(&self, tokens: Tokens) -> &[Party] {
        let start = self.others.partition_point(|p| p.tokens.start < tokens.start);
        let end = self.others.partition_point(|p| p.tokens.start < tokens.end);
        &self.others[start..end.max(start)]
    }

    /// True when a possessive follows the party: "Trump's".
    pub(crate) fn owns(&self, party: &Party) -> bool {
        party.tokens.end == party.phrase.end && is_possessive(self.page.word(party.tokens.end))
    }

    /// True when a noun follows: "European Union countries", so that the party is only part of a phrase.
    pub(crate) fn modifies(&self, party: &Party) -> bool {
        let next = party.phrase.end;
        let word = self.page.word(next);
        let noun = matches!(self.page.document.tag(next), Tag::Noun | Tag::ProperNoun | Tag::Adjective);
        // "the Hells Angels biker gang" are that gang.
        let sort = || SORTS.has(word) || self.page.is_one_of(next + 1, SORTS);
        // "by Ann Lee weeks later", "visited Lima Monday"
        let same = || {
            is_time(word)
                || party.kind == EntityKind::Place && super::site::SORTS.has(word)
                || party.kind == EntityKind::Organisation && sort()
        };
        // "welcomed the Ray-Lee fight"
        let joined = self.page.is_hyphen(next) && !self.page.is_based(next);
        party.tokens.end == next && joined
            || party.tokens.end == next
            && noun
            && !same()
            && case::is_letter(word)
            && self.page.sentence(party.tokens.start).contains(next)
            // "met Senate Democrats"
            && self.from(next).is_none_or(|p| self.parties[p].kind == EntityKind::Group && self.free(p))
    }

    /// The parties joined to the one at `at`, itself included, going right: "Rubio, Waltz and Witkoff".
    pub(crate) fn joined_after(&self, at: usize) -> Vec<usize> {
        let mut all = vec![at];
        let mut last = at;
        while all.len() < 8 {
            let end = self.parties[last].phrase.end;
            let mut next = end;
            if self.page.is(next, ",") {
                next += 1;
            }
            let and = matches!(self.page.word(next), "and" | "&");
            // "invaded Ukraine, and the world": two are not joined by a comma and "and".
            if and && next > end && all.len() == 1 {
                break;
            }
            next += usize::from(and);
            // A comma alone joins only when an "and" comes later; that is found out by going on.
            let Some(found) = self.from(next).filter(|_| next > end) else { break };
            all.push(found);
            last = found;
            if and {
                return all;
            }
        }
        all.truncate(1);
        all
    }

    /// The parties joined to the one at `at` to which the same is done: not "French and German exports", not "Lima and
    /// Quito's guilds".
    pub(crate) fn acted_on(&self, at: usize) -> Vec<usize> {
        let mut all = self.joined_after(at);
        let last = &self.parties[all[all.len() - 1]];
        // "Ann Lee and his aides", "Peru and the US island of Guam" share no noun.
        let shared = last.mention == MentionKind::Name && last.phrase.start == last.tokens.start;
        // "met Ed Fox and European leaders": a person shares none either.
        let first = self.parties[at].kind;
        let group = first == EntityKind::Group || last.kind == EntityKind::Group;
        let alike = first != EntityKind::Person && (group || first == last.kind);
        if all.len() > 1 && shared && alike && self.modifies(last) {
            return Vec::new();
        }
        all.retain(|&p| p == at || self.free(p));
        all
    }

    /// The parties joined to the one at `at`, itself included, going left.
    pub(crate) fn joined_before(&self, at: usize) -> Vec<usize> {
        let mut all = vec![at];
        let mut first = at;
        let mut and = false;
        while all.len() < 8 {
            let start = self.parties[first].phrase.start;
            let Some(mut before) = start.checked_sub(1) else { break };
            let here = matches!(self.page.word(before), "and" | "&");
            if !here && (!and || !self.page.is(before, ",")) {
                break;
            }
            if here && self.page.is(before.saturating_sub(1), ",") {
                before -= 1;
            }
            and |= here;
            let Some(found) = self.until(before).or_else(|| self.until(before + 1)).filter(|&f| f < first) else {
                break;
            };
            all.push(found);
            first = found;
        }
        all.reverse();
        all
    }

    /// The only organisation with this word for a body in its name: "Council", "Corporation".
    /// In small letters only the words that hardly mean another one: "board member Ann Lee".
    pub(crate) fn by_sort(&self, word: &str) -> Option<EntityId> {
        let small = listed!("assembly board commission committee council").has(word);
        self.sorts.iter().find(|s| s.0 == word || small && s.0.eq_ignore_ascii_case(word))?.1
    }

    /// The place that a party means for its deeds: a people's country when the article names that.
    pub(crate) fn country_of(&self, group: EntityId) -> Option<EntityId> {
        let name = &self.entity(group).name;
        if let Some(nation) = nation(name) {
            let all = (0..).map(EntityId).zip(self.entities);
            return all.into_iter().find(|(_, e)| e.kind == EntityKind::Place && e.name == nation).map(|(id, _)| id);
        }
        self.country(lexicon::demonym(name)?)
    }

    /// The place of a country that the article names.
    pub(crate) fn country(&self, country: lexicon::Country) -> Option<EntityId> {
        self.countries.iter().find(|c| c.0 == country).map(|c| c.1)
    }
}

/// The nation within a country whose people are called so: they have teams and offices of their own.
pub(crate) fn nation(people: &str) -> Option<&'static str> {
    match people {
        "English" => Some("England"),
        "Scottish" => Some("Scotland"),
        "Welsh" => Some("Wales"),
        "Northern Irish" => Some("Northern Ireland"),
        _ => None,
    }
}

/// Short titles that the place stands before for which one has a seat ("Lt." for "Lt. Gov.").
const SEATED: &Listed = listed!("Gov Gov. Lt. Rep Rep. Sen Sen.");

/// True for a word that opens or is a time: "next week", "Monday".
pub(crate) fn is_time(word: &str) -> bool {
    const TIMES: &Listed = listed!(
        "Friday Monday Saturday Sunday Thursday Tuesday Wednesday days earlier early hours last late later minutes month \
         months next overnight today tomorrow tonight week weeks year years yesterday",
    );
    TIMES.has(word)
}

/// Bodies that have a president, a member, a commissioner; by that word alone where only one is named.
const BODIES: [&str; 26] = [
    "Agency",
    "Assembly",
    "Association",
    "Authority",
    "Board",
    "Cabinet",
    "Chamber",
    "Commission",
    "Committee",
    "Congress",
    "Corporation",
    "Council",
    "Court",
    "District",
    "Federation",
    "Foundation",
    "Institute",
    "Knesset",
    "League",
    "Ministry",
    "Parliament",
    "Party",
    "Senate",
    "Society",
    "Trust",
    "Union",
];

fn sorts(entities: &[Entity]) -> Vec<(&'static str, Option<EntityId>)> {
    let mut out: Vec<(&'static str, Option<EntityId>)> = Vec::new();
    for (id, entity) in (0..).map(EntityId).zip(entities) {
        let body = entity.kind == EntityKind::Organisation;
        for word in entity.name.split_whitespace().filter(|_| body) {
            let Some(&sort) = BODIES.iter().find(|b| **b == word) else { continue };
            match out.iter_mut().find(|s| s.0 == sort) {
                Some(known) => known.1 = known.1.filter(|&k| k == id),
                None => out.push((sort, Some(id))),
            }
        }
    }
    out
}

/// Nouns that only say what sort of thing the organisation before them is.
const SORTS: &Listed = listed!(
    "agency airline bank broadcaster campaign channel charity club company firm gang group magazine militia \
     movement network newspaper party radio team television website",
);

fn others(document: &Document<'_>, entities: &[Entity]) -> Vec<Party> {
    let mut all = Vec::new();
    for (id, entity) in (0..).map(EntityId).zip(entities) {
        for m in entity.mentions.iter().filter(|m| m.kind != MentionKind::Name) {
            let tokens = document.tokens_in(m.span);
            if tokens.start < tokens.end {
                let (kind, mention) = (entity.kind, m.kind);
                all.push(Party { entity: id, kind, span: m.span, tokens, phrase: tokens, mention });
            }
        }
    }
    order::outer_first(&mut all, |p| p.span);
    all
}

/// What the words say about whether it is so: "will", "not".
pub(crate) fn status(word: &str) -> Option<Status> {
    match word {
        "will" | "'ll" | "’ll" | "to" | "shall" | "would" | "could" | "may" | "might" | "can" | "should" | "must" => {
            Some(Status::Planned)
        }
        "not" | "never" | "cannot" => Some(Status::Denied),
        _ => (word.ends_with("n't") || word.ends_with("n’t")).then_some(Status::Denied),
    }
}
