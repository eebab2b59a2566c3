//! One explorer as the scripts around it know it: an element and an article in, events out, and a few things to ask of it.
//! Offsets that cross this border are UTF-16 code units, as the DOM counts.

use crate::app::AppProps;
use crate::components::Props;
use crate::host::{Host, Now};
use crate::marked;
use crate::setting::{self, Page, Permalink, Setting, Text};
use crate::stage::Stage;
use crate::state::{Action, Marks};
use extract::EntityId;
use extract::wire::{self, About, Offsets};
use js_sys::{Array, Function, Object, Reflect, Uint32Array};
use reading::article::parse_day;
use reading::fold::fold;
use reading::words;
use reading::{Article, Reading};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::prelude::*;

/// An explorer on its element.
#[wasm_bindgen]
pub struct Explorer {
    stage: Option<Stage>,
    host: Host,
}

#[wasm_bindgen]
impl Explorer {
    /// Puts an explorer on `root`, in place of what is there.
    ///
    /// `article` has `text`, and may have `title`, `source` and `published` (YYYY-MM-DD). `setting` may have `page` ("own" or
    /// "host"), `text` ("marked" and "elsewhere" leave the text to the page around, which can mark it or not), `views`, `view`, `lang` and `permalink` ("" for the whole
    /// fragment, else the prefix of its keys; absent for none). `told` hears each event's name and detail.
    #[wasm_bindgen(constructor)]
    pub fn new(root: HtmlElement, article: &JsValue, setting: &JsValue, told: Option<Function>) -> Self {
        let article = Article {
            text: text(article, "text").unwrap_or_default(),
            title: text(article, "title"),
            source: text(article, "source"),
            published: text(article, "published").and_then(|day| parse_day(&day)),
        }
        .dated();
        let published = article.published;
        let first = Rc::new(Reading::new(article, published));
        let host = Host::new(root.clone(), set_up(setting), told);
        let props = AppProps { first, host: host.clone() };
        Self { stage: Stage::enter(&root, props), host }
    }

    /// Chooses the entities of these names, and no others; a name counts in any case and without its accents. Gives back how
    /// many were found; when none is, what was chosen stays.
    pub fn select(&self, names: Vec<String>) -> u32 {
        let Some(now) = self.host.now() else { return 0 };
        let ids: Vec<EntityId> = names.iter().filter_map(|name| named(&now.reading, name)).collect();
        if let Some((&first, rest)) = ids.split_first() {
            now.dispatch.emit(Action::SelectEntity(first));
            for &id in rest.iter().filter(|&&id| id != first) {
                now.dispatch.emit(Action::ToggleEntity(id));
            }
        }
        ids.len() as u32
    }

    /// Gives up every choice.
    pub fn clear(&self) {
        self.emit(Action::Clear);
    }

    /// Brings a view to the front; false when there is no such view here.
    pub fn show(&self, view: &str) -> bool {
        let view = setting::view(view).filter(|view| self.host.setting().views.contains(view));
        if let Some(view) = view {
            self.emit(Action::Show(view));
        }
        view.is_some()
    }

    /// The analysis as JSON: the same to the byte as the command line gives for the same article.
    pub fn analysis(&self) -> String {
        let Some(now) = self.host.now() else { return String::new() };
        let article = &now.reading.article;
        let about = About { id: None, title: article.title.clone(), published: now.state.published };
        wire::to_json(&now.reading.analysis, &article.text, &about)
    }

    /// Chooses what is mentioned at an offset of the text, or gives it up; false when nothing is.
    pub fn press(&self, offset: u32) -> bool {
        let Some(now) = self.host.now() else { return false };
        let Some(byte) = Offsets::utf16(now.reading.text()).byte(offset) else { return false };
        let at = marked::places(&now.reading).into_iter().find(|&(id, i)| {
            let span = now.reading.entity(id).mentions[i].span;
            span.start <= byte && byte < span.end
        });
        if let Some((id, _)) = at {
            let action = if now.state.entities == [id] { Action::SelectNone } else { Action::SelectEntity(id) };
            now.dispatch.emit(action);
        }
        at.is_some()
    }

    /// Takes the explorer off its element.
    pub fn destroy(self) {
        self.host.close();
        if let Some(stage) = self.stage {
            stage.leave();
        }
    }

    fn emit(&self, action: Action) {
        if let Some(now) = self.host.now() {
            now.dispatch.emit(action);
        }
    }
}

/// Tells the page around what is chosen and, where it shows the text itself, what to mark and where to go.
#[hook]
pub(crate) fn use_telling(props: &Props) {
    let Props { reading, state, visible, host, dispatch } = props;
    {
        let (host, dispatch) = (host.clone(), dispatch.clone());
        use_effect_with((reading.clone(), state.clone(), visible.clone()), move |(reading, state, visible)| {
            let now = Now { reading: reading.clone(), state: state.clone(), visible: visible.clone(), dispatch };
            host.keep_now(now.clone());
            host.tell("change", &summary(&now));
            if !host.shows_text() {
                host.tell("marks", &marks(&now));
            }
        });
    }
    let (host, reading, at) = (host.clone(), reading.clone(), state.at);
    use_effect_with(state.at.map(|_| state.jumps), move |asked| {
        if let (Some(_), Some(at), false) = (asked, at, host.shows_text()) {
            let offsets = Offsets::utf16(reading.text());
            host.tell("go", &Uint32Array::from([offsets.of(at.start), offsets.of(at.end)].as_slice()));
        }
    });
}

/// What is chosen and what that leaves, for scripts.
fn summary(now: &Now) -> Object {
    let Now { reading, state, visible, .. } = now;
    let all = &reading.analysis;
    let out = Object::new();
    let put = |key: &str, value: JsValue| {
        // A new object takes any property.
        Reflect::set(&out, &key.into(), &value).ok();
    };
    let names = |ids: &[EntityId]| ids.iter().map(|&id| JsValue::from_str(&reading.entity(id).name)).collect::<Array>();
    let left = |left: usize, of: usize| Array::of2(&(left as u32).into(), &(of as u32).into());
    put("view", crate::components::tabs::key(state.view).into());
    put("filtered", state.is_filtered().into());
    put("entities", names(&state.entities).into());
    put("speakers", state.speakers.iter().map(|&v| JsValue::from_str(&reading.voice(v))).collect::<Array>().into());
    put("kinds", state.kinds.iter().map(|&k| JsValue::from_str(words::quote_key(k))).collect::<Array>().into());
    put("search", state.search.as_str().into());
    put("quotes", left(visible.quotes.len(), all.quotes.len()).into());
    put("relations", left(visible.relations.len(), all.relations.len()).into());
    put("dates", left(visible.dates.len(), all.dates.len()).into());
    out
}

/// Start, end and kind of everything to mark; the kinds are those of `embed/marks.js`.
fn marks(now: &Now) -> Uint32Array {
    let Now { reading, state, visible, .. } = now;
    let offsets = Offsets::utf16(reading.text());
    let mut out: Vec<u32> = Vec::new();
    let mut put = |span: extract::Span, kind: u32| out.extend([offsets.of(span.start), offsets.of(span.end), kind]);
    if state.marks == Marks::Shown {
        for id in reading.analysis.entity_ids() {
            let entity = reading.entity(id);
            let kind = words::KINDS.iter().position(|&kind| kind == entity.kind).unwrap_or_default() as u32;
            entity.mentions.iter().for_each(|mention| put(mention.span, kind));
        }
        reading.analysis.quotes.iter().flat_map(|quote| &quote.content).for_each(|&span| put(span, QUOTE));
    }
    visible.hits.iter().for_each(|&span| put(span, HIT));
    state.at.into_iter().for_each(|span| put(span, AT));
    Uint32Array::from(out.as_slice())
}

const QUOTE: u32 = 6;
const HIT: u32 = 7;
const AT: u32 = 8;

/// The entity that goes by `name`, or that the address knows by it.
fn named(reading: &Reading, name: &str) -> Option<EntityId> {
    let wanted = fold(name.trim());
    let by_name = reading.analysis.entity_ids().find(|&id| fold(&reading.entity(id).name) == wanted);
    by_name.or_else(|| reading.by_slug(&wanted))
}

fn set_up(object: &JsValue) -> Setting {
    let mut setting = Setting::default();
    if text(object, "page").as_deref() == Some("host") {
        setting.page = Page::Host;
    }
    if let Some(views) = text(object, "views") {
        setting.keep_views(&views);
    }
    match text(object, "text").as_deref() {
        Some("marked") => setting.leave_text(Text::Marked),
        Some("elsewhere") => setting.leave_text(Text::Elsewhere),
        _ => {}
    }
    setting.lang = text(object, "lang");
    if let Some(view) = text(object, "view").and_then(|name| setting::view(&name)) {
        setting.view = setting.front(view);
    }
    setting.permalink = match text(object, "permalink") {
        None => Permalink::None,
        Some(prefix) if prefix.is_empty() => Permalink::Whole,
        Some(prefix) => Permalink::Prefixed(prefix),
    };
    setting
}

/// A property of `object` that is a string.
fn text(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &key.into()).ok()?.as_string()
}
