//! A reader in any of the three browsers, on a host page that carries explorers of this project.
//!
//! The host pages lie in `hosts/` and load `watch.js`, which writes down every error and every breach of the page's policy;
//! the built embed is served below `embed/`. Only what every driver can do is used here.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use site::{Plan, Site};
use thirtyfour::TypingData;
use thirtyfour::prelude::*;

use crate::border::Border;
use crate::reader::page;
use crate::{Browser, Driver, Outcome};

/// Far more than anything takes by itself: beside other work six WebKits at once took 25 seconds for one journey, and a script's
/// answer waits as long as the page is busy with reading.
const PATIENCE: Duration = Duration::from_secs(120);

/// The policy that issue 4 names for host pages, with frames of their own.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; require-trusted-types-for 'script'";

/// What explorers, and a page of the explorer's own, say in place of their views.
const TOLD: &str = "[...document.querySelectorAll('article-explorer')].map((it) => it.shadowRoot?.querySelector('.notice')?.textContent)
    .concat(document.querySelector('.unscripted .left')?.textContent).filter(Boolean)";

/// What breaks the module that `draws`, and no later one: a browser that makes no elements for a moment, which no view reckons
/// with, so that it stops in the middle of its drawing.
#[must_use]
pub fn breaking(draws: &str) -> String {
    format!(
        "const {{ createElement, createElementNS }} = Document.prototype;
         Document.prototype.createElement = Document.prototype.createElementNS = () => {{ throw new Error('no more'); }};
         {draws}
         setTimeout(() => Object.assign(Document.prototype, {{ createElement, createElementNS }}));"
    )
}

/// A browser on a host page.
#[derive(Debug)]
pub struct Guest {
    driver: WebDriver,
    site: Site,
    border: Border,
    /// Which browser it is.
    pub browser: Browser,
}

/// What is served: the host pages, the embed, and whatever else a test brings; under [`STRICT`].
#[must_use]
pub fn plan() -> Plan {
    let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
    let folders = vec![("embed".to_owned(), page().join("embed")), (String::new(), hosts)];
    Plan { folders, policy: STRICT.to_owned(), ..Plan::of(Path::new("")) }
}

/// The browsers to make journeys in: those that `BROWSERS` names ("chromium firefox webkit"), else Chromium.
#[must_use]
pub fn browsers() -> Vec<Browser> {
    let names = env::var("BROWSERS").unwrap_or_else(|_| "chromium".to_owned());
    let named = |browser: &Browser| names.split(' ').any(|name| name.eq_ignore_ascii_case(&format!("{browser:?}")));
    Browser::ALL.into_iter().filter(named).collect()
}

/// Makes a journey in each browser there is.
///
/// # Panics
/// When a step fails in one of them, or a page complained or asked for what is not there.
pub fn in_each_browser(plan: &Plan, steps: impl AsyncFn(&Guest) -> Outcome) {
    let mut failures = Vec::new();
    for browser in browsers() {
        if let Err(error) = stay(browser, plan.clone(), &steps) {
            failures.push(format!("in {browser:?}: {error}"));
        }
    }
    assert!(failures.is_empty(), "the journey failed {}", failures.join("\n"));
}

fn stay(browser: Browser, plan: Plan, steps: impl AsyncFn(&Guest) -> Outcome) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let border = Border::start()?;
        let site = Site::start(Plan { policy: border.reported(&plan.policy), ..plan }, 0)?;
        let (_program, driver) = Driver::opened(browser, &browser.capabilities(border.proxy())).await?;
        let outcome = driver
            .run_and_quit(async |driver| {
                let guest = Guest { driver, site, border: border.clone(), browser };
                guest.driver.set_script_timeout(PATIENCE).await?;
                steps(&guest).await?;
                guest.is_calm().await
            })
            .await;
        outcome.map_err(|error| error.to_string())?;
        match border.tried().as_slice() {
            [] => Ok(()),
            tried => Err(format!("the pages asked others: {tried:?}").into()),
        }
    })
}

impl Guest {
    /// Opens a page of the site.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn open(&self, path: &str) -> Outcome {
        self.go(&self.address(path)).await
    }

    /// Opens any address.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn go(&self, address: &str) -> Outcome {
        self.driver.goto(address).await?;
        // Drivers take the empty page of a new window for this one now and then; what is asked there fails.
        let there = format!(
            "location.href.startsWith({}) && document.readyState === 'complete'",
            json!(address.split('#').next())
        );
        self.comes(&there).await
    }

    /// Loads the page again, as a reader does, and waits until it is there. Drivers' own way goes past service workers in Firefox.
    ///
    /// # Errors
    /// When it never comes.
    pub async fn reload(&self) -> Outcome {
        self.run("window.left = true; setTimeout(() => location.reload());").await?;
        self.comes("window.left === undefined && document.readyState === 'complete'").await
    }

    /// The address of a page of the site.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.site.url())
    }

    /// Waits until a new page is there, of which `there` is true; what is asked while one goes and the other comes may fail.
    ///
    /// # Errors
    /// When it never comes.
    async fn comes(&self, there: &str) -> Outcome {
        let start = Instant::now();
        while !matches!(self.ask(there).await, Ok(Value::Bool(true))) {
            if start.elapsed() > PATIENCE {
                return Err(format!("no page came of which this is true: {there}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Makes the window so large.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn hold(&self, width: u32, height: u32) -> Outcome {
        Ok(self.driver.set_window_rect(0, 0, width, height).await?)
    }

    /// A picture of what the reader sees, as a PNG.
    ///
    /// # Errors
    /// When the browser gives none.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.driver.screenshot_as_png().await?)
    }

    /// The value of an expression of the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn ask(&self, expression: &str) -> Outcome<Value> {
        let script = format!("return ({expression});");
        let said = self.driver.execute(script, Vec::new()).await.map_err(|error| format!("{expression}: {error}"))?;
        Ok(said.json().clone())
    }

    /// The value that a promise of the page comes to.
    ///
    /// # Errors
    /// When it is rejected.
    pub async fn ask_later(&self, promise: &str) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             Promise.resolve({promise}).then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let said = self.driver.execute_async(script, Vec::new()).await?.json().clone();
        match said.get("error") {
            Some(error) => Err(format!("{promise}: {error}").into()),
            None => Ok(said["value"].clone()),
        }
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, script: &str) -> Outcome {
        self.driver.execute(script, Vec::new()).await.map_err(|error| format!("{script}: {error}"))?;
        Ok(())
    }

    /// Waits until an expression of the page is true: of the next page too, where a link was pressed.
    ///
    /// # Errors
    /// When it throws, or stays false.
    pub async fn wait(&self, expression: &str) -> Outcome {
        let start = Instant::now();
        loop {
            match self.ask(expression).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Err(error) if !went_meanwhile(&*error) => return Err(error),
                _ => {}
            }
            if start.elapsed() > PATIENCE {
                let watched = self.ask("window.watched ?? null").await?;
                let told = self.ask(TOLD).await?;
                return Err(format!(
                    "never came true: {expression}\nthe page's watch says {watched}, a reader is told {told}"
                )
                .into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until a promise of the page comes to true.
    ///
    /// # Errors
    /// When it never does.
    pub async fn wait_later(&self, promise: &str) -> Outcome {
        let start = Instant::now();
        while self.ask_later(promise).await? != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                return Err(format!("never came to true: {promise}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits until the explorer that `host` selects stands and answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn stands(&self, host: &str) -> Outcome {
        self.wait(&format!("(document.querySelector({})?.analysis ?? null) !== null", json!(host))).await
    }

    /// Presses what `selector` selects inside the explorer that `host` selects.
    ///
    /// # Errors
    /// When there is no such thing, or something lies over it.
    pub async fn press(&self, host: &str, selector: &str) -> Outcome {
        self.press_element(&inside(host, selector)).await
    }

    /// Presses the element that an expression gives.
    ///
    /// # Errors
    /// When there is none, or something lies over it.
    pub async fn press_element(&self, expression: &str) -> Outcome {
        self.wait(&format!("!!({expression})")).await?;
        self.run(&format!("({expression}).scrollIntoView({{ behavior: 'instant', block: 'center' }});")).await?;
        let element = self.driver.execute(format!("return {expression};"), Vec::new()).await?.element()?;
        element.click().await.map_err(|error| format!("pressing {expression}: {error}").into())
    }

    /// Types into the element that an expression gives, which gets the focus.
    ///
    /// # Errors
    /// When there is none, or it can have no focus.
    pub async fn write(&self, expression: &str, keys: impl Into<TypingData>) -> Outcome {
        self.wait(&format!("!!({expression})")).await?;
        let element = self.driver.execute(format!("return {expression};"), Vec::new()).await?.element()?;
        element.send_keys(keys).await.map_err(|error| format!("typing into {expression}: {error}").into())
    }

    /// The nodes and listeners that scripts or pages hold, in or out of a page; nothing in browsers that do not count them.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn held(&self) -> Outcome<Vec<Value>> {
        if self.browser != Browser::Chromium {
            return Ok(Vec::new());
        }
        let tools = self.driver.cdp();
        tools.send_raw("Performance.enable", json!({})).await?;
        tools.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
        let said = tools.send_raw("Performance.getMetrics", json!({})).await?;
        let counts = said["metrics"].as_array().ok_or("no metrics")?.iter();
        let counts: Vec<_> =
            counts.filter(|count| count["name"] == "Nodes" || count["name"] == "JSEventListeners").cloned().collect();
        if counts.len() == 2 { Ok(counts) } else { Err(format!("counted are {said}").into()) }
    }

    /// Steps into the frame that `selector` selects.
    ///
    /// # Errors
    /// When there is none.
    pub async fn enter_frame(&self, selector: &str) -> Outcome {
        Ok(self.driver.find(By::Css(selector)).await?.enter_frame().await?)
    }

    /// Steps out of all frames.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn leave_frame(&self) -> Outcome {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Has the site answer nobody any more.
    pub fn close_site(&self) {
        self.site.close();
    }

    /// Has the site answer again.
    pub fn open_site(&self) {
        self.site.open();
    }

    /// The paths asked for so far.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.site.asked()
    }

    /// The address of the site.
    #[must_use]
    pub fn url(&self) -> String {
        self.site.url()
    }

    /// Fails when the page complained, asked others for anything, or asked for what is not there.
    async fn is_calm(&self) -> Outcome {
        let watched = self.ask("window.watched ?? []").await?;
        if watched != json!([]) {
            return Err(format!("the page complains: {watched}").into());
        }
        // Browsers count the reports of policies too.
        let elsewhere = format!(
            "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => ![{}, {}, 'data:'].some((own) => name.startsWith(own)))",
            json!(self.site.url()),
            json!(self.border.url()),
        );
        let elsewhere = self.ask(&elsewhere).await?;
        if elsewhere != json!([]) {
            return Err(format!("the page asked others for {elsewhere}").into());
        }
        match self.site.missing().as_slice() {
            [] => Ok(()),
            missing => Err(format!("the page asked for what is not there: {missing:?}").into()),
        }
    }
}

/// What `selector` selects inside the explorer that `host` selects, as an expression of the page.
#[must_use]
pub fn inside(host: &str, selector: &str) -> String {
    format!("document.querySelector({})?.shadowRoot?.querySelector({})", json!(host), json!(selector))
}

/// Whether nothing answered because the page that was asked went: WebKit and Firefox say so, Chromium asks the next one.
fn went_meanwhile(error: &dyn Error) -> bool {
    ["before the unload event", "Document was unloaded"].iter().any(|said| error.to_string().contains(said))
}

/// The folder of the built page.
#[must_use]
pub fn built() -> PathBuf {
    page()
}
