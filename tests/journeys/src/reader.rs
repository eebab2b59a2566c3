//! One reader: a browser of a given screen, on the built page, served under the strictest policy.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use site::Site;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel, TypingData};

use crate::driver::HEADLESS;
use crate::{Browser, Driver, Outcome};

/// How long a condition may take to come true before the journey fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the reader holds in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
}

impl Screen {
    /// A small phone.
    pub const PHONE: Self = Self { width: 360, height: 740 };
    /// A tablet held upright.
    pub const TABLET: Self = Self { width: 768, height: 1024 };
    /// A desk.
    pub const DESK: Self = Self { width: 1440, height: 900 };
    /// The three of them.
    pub const ALL: [Self; 3] = [Self::PHONE, Self::TABLET, Self::DESK];
}

/// What the reader's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Its name in a style sheet.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A browser on the built page.
#[derive(Debug)]
pub struct Reader {
    driver: WebDriver,
    site: Site,
}

/// Goes on a journey with a reader of this screen. The browser is closed whatever happens.
///
/// # Panics
/// When a step fails, or when the page complained in the console or asked for what is not its own.
pub fn journey(screen: Screen, steps: impl AsyncFnOnce(&Reader) -> Outcome) {
    if let Err(error) = visit(&page(), screen, steps) {
        panic!("the journey failed: {error}");
    }
}

/// The folder of the built page.
pub(crate) fn page() -> PathBuf {
    env::var_os("PAGE").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from)
}

/// The same for any folder that holds a page, with the failure given back.
///
/// # Errors
/// When a step fails, or when the page complained in the console or asked for what is not its own.
pub fn visit(folder: &Path, screen: Screen, steps: impl AsyncFnOnce(&Reader) -> Outcome) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let program = Driver::start(Browser::Chromium)?;
        let site = Site::serve(folder, 0)?;
        let driver = WebDriver::new(program.url(), capabilities()?).await?;
        let outcome = driver
            .run_and_quit(async |driver| {
                let reader = Reader { driver, site };
                reader.hold(screen).await?;
                steps(&reader).await?;
                reader.is_calm(folder).await
            })
            .await;
        outcome.map_err(|error| error.to_string().into())
    })
}

fn capabilities() -> Outcome<thirtyfour::ChromeCapabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    for word in HEADLESS {
        wanted.add_arg(word)?;
    }
    if let Some(browser) = env::var_os("CHROMIUM") {
        wanted.set_binary(&browser.to_string_lossy())?;
    }
    wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(wanted)
}

/// Counts what moves under the reader, from before the page's first line.
const WATCH: &str = "
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });";

impl Reader {
    /// Takes a screen in hand.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn hold(&self, screen: Screen) -> Outcome {
        let phone = screen.width < Screen::TABLET.width;
        let metrics =
            json!({ "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await
    }

    /// Lets a promise of the page take longer than the browser does by itself.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn patient(&self, time: Duration) -> Outcome {
        Ok(self.driver.set_script_timeout(time).await?)
    }

    /// What the browser calls itself.
    ///
    /// # Errors
    /// When it does not say.
    pub async fn browser(&self) -> Outcome<String> {
        let agent = self.ask("navigator.userAgent").await?;
        let name = agent.as_str().and_then(|agent| agent.split(' ').find(|word| word.contains("Chrome/")));
        Ok(name.unwrap_or("a browser").to_owned())
    }

    /// Asks for a theme, as the reader's system would.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn prefer(&self, theme: Theme) -> Outcome {
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features).await
    }

    /// What keeps the page from being installed, in Chromium's words; nothing when all is well.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn uninstallable(&self) -> Outcome<Value> {
        let said = self.driver.cdp().send_raw("Page.getInstallabilityErrors", json!({})).await?;
        Ok(said["installabilityErrors"].clone())
    }

    async fn devtools(&self, method: &str, params: Value) -> Outcome {
        self.driver.cdp().send_raw(method, params).await?;
        Ok(())
    }

    /// Opens the page at an address below its own, such as "#view=quotes", and waits until it stands.
    ///
    /// # Errors
    /// When it does not.
    pub async fn open(&self, address: &str) -> Outcome {
        // A change of fragment alone would not load the page.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{}{address}", self.site.url())).await?;
        self.stands().await
    }

    /// Opens the page as [`Reader::open`] does, and waits for no script.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn open_plain(&self, address: &str) -> Outcome {
        self.driver.goto("about:blank").await?;
        Ok(self.driver.goto(format!("{}{address}", self.site.url())).await?)
    }

    /// Lets pages run scripts, or forbids it.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn scripts(&self, run: bool) -> Outcome {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !run })).await
    }

    /// Loads the page again at the address it is at.
    ///
    /// # Errors
    /// When it does not come to stand again.
    pub async fn reload(&self) -> Outcome {
        self.driver.refresh().await?;
        self.stands().await
    }

    async fn stands(&self) -> Outcome {
        self.wait("document.querySelector('[data-panel]') !== null").await
    }

    /// Goes one step back.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn back(&self) -> Outcome {
        Ok(self.driver.back().await?)
    }

    /// What comes after the front page's address.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn address(&self) -> Outcome<String> {
        let url = self.driver.current_url().await?.to_string();
        Ok(url.strip_prefix(&self.site.url()).unwrap_or(&url).to_owned())
    }

    /// Waits until an expression of the page is true.
    ///
    /// # Errors
    /// When it stays false.
    pub async fn wait(&self, expression: &str) -> Outcome {
        let start = Instant::now();
        loop {
            if self.ask(expression).await? == Value::Bool(true) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let shown = self.ask("document.body.innerText.slice(0, 600)").await?;
                return Err(format!(
                    "never came true: {expression}\nat {}\nthe page shows: {shown}",
                    self.address().await?
                )
                .into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until the browser has drawn twice and has nothing left to do.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn rest(&self) -> Outcome {
        let drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))";
        self.ask_later(drawn).await.map(drop)
    }

    /// The value of an expression of the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn ask(&self, expression: &str) -> Outcome<Value> {
        Ok(self.driver.execute(format!("return ({expression});"), Vec::new()).await?.json().clone())
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
            Some(error) => Err(error.to_string().into()),
            None => Ok(said["value"].clone()),
        }
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn run(&self, script: &str) -> Outcome {
        self.driver.execute(script, Vec::new()).await?;
        Ok(())
    }

    /// How many elements of this selector the reader can see.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn count(&self, selector: &str) -> Outcome<u64> {
        self.ask(&format!("{}.length", seen(selector))).await?.as_u64().ok_or_else(|| "no count".into())
    }

    /// Waits until the reader sees exactly so many.
    ///
    /// # Errors
    /// When that never is.
    pub async fn sees(&self, number: usize, selector: &str) -> Outcome {
        self.wait(&format!("{}.length === {number}", seen(selector))).await
    }

    /// The text of the first element of this selector that the reader can see, once there is one.
    ///
    /// # Errors
    /// When there never is.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let element = self.find(selector).await?;
        Ok(element.text().await?)
    }

    /// The texts of all elements of this selector that the reader can see.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn texts(&self, selector: &str) -> Outcome<Vec<String>> {
        let texts = self.ask(&format!("{}.map((element) => element.innerText)", seen(selector))).await?;
        Ok(serde_json::from_value(texts)?)
    }

    async fn find(&self, selector: &str) -> Outcome<WebElement> {
        self.wait(&format!("{}.length > 0", seen(selector))).await?;
        let script = format!("return {}[0];", seen(selector));
        Ok(self.driver.execute(script, Vec::new()).await?.element()?)
    }

    /// Presses the first element of this selector that the reader can see, once there is one.
    ///
    /// # Errors
    /// When there never is, or something lies over it.
    pub async fn press(&self, selector: &str) -> Outcome {
        let element = self.find(selector).await?;
        // A page that scrolls softly would still be on its way when the button goes down.
        let still = "arguments[0].scrollIntoView({ behavior: 'instant', block: 'center', inline: 'center' });";
        self.driver.execute(still, vec![element.to_json()?]).await?;
        element.click().await.map_err(|error| format!("pressing {selector}: {error}").into())
    }

    /// Presses a drawn line, at the first of its points that nothing lies over: the middle of its box is often empty.
    ///
    /// # Errors
    /// When there is no such line, or all of it is covered.
    pub async fn press_line(&self, selector: &str) -> Outcome {
        self.wait(&format!("{}.length > 0", seen(selector))).await?;
        let point = format!(
            "((group) => {{
              group.scrollIntoView({{ behavior: 'instant', block: 'center' }});
              for (const path of group.querySelectorAll('path')) for (let part = 0.05; part < 1; part += 0.05) {{
                const at = path.getPointAtLength(path.getTotalLength() * part).matrixTransform(path.getScreenCTM());
                if (group.contains(document.elementFromPoint(at.x, at.y))) return [Math.round(at.x), Math.round(at.y)];
              }}
              return null;
            }})({}[0])",
            seen(selector)
        );
        let Some((x, y)) = serde_json::from_value::<Option<(i64, i64)>>(self.ask(&point).await?)? else {
            return Err(format!("something lies over all of {selector}").into());
        };
        Ok(self.driver.action_chain().move_to(x, y).click().perform().await?)
    }

    /// Types keys wherever the focus is.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Outcome {
        self.driver.action_chain().send_keys(keys).perform().await?;
        Ok(())
    }

    /// Steps from stop to stop with the tabulator key until the focus is on this selector.
    ///
    /// # Errors
    /// When it cannot be reached in two hundred stops.
    pub async fn tab_to(&self, selector: &str) -> Outcome {
        let there = format!("document.activeElement?.matches({}) ?? false", json!(selector));
        for _ in 0..200 {
            if self.ask(&there).await? == Value::Bool(true) {
                return Ok(());
            }
            self.keys(Key::Tab).await?;
        }
        Err(format!("two hundred stops do not lead to {selector}").into())
    }

    /// A picture of what the reader sees, as a PNG.
    ///
    /// # Errors
    /// When the browser gives none.
    pub async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.driver.screenshot_as_png().await?)
    }

    /// Fails when the page complained in the console, or asked for what is not among its own files.
    async fn is_calm(&self, folder: &Path) -> Outcome {
        let complaints: Vec<String> = self
            .driver
            .browser_log()
            .await?
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            .map(|entry| entry.message)
            .collect();
        if !complaints.is_empty() {
            return Err(format!("the console says:\n{}", complaints.join("\n")).into());
        }
        let elsewhere = format!(
            "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith({}) && !name.startsWith('data:'))",
            json!(self.site.url())
        );
        let elsewhere = self.ask(&elsewhere).await?;
        if elsewhere != json!([]) {
            return Err(format!("the page asked others for {elsewhere}").into());
        }
        for path in self.site.asked() {
            let file = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
            if !(file.is_empty() || fs::exists(folder.join(file))?) {
                return Err(format!("the page asked for {path}, which is no file of its own").into());
            }
        }
        Ok(())
    }
}

/// The elements of a selector that have a place on the page and are not hidden, as an expression of the page.
fn seen(selector: &str) -> String {
    format!(
        "Array.from(document.querySelectorAll({})).filter((element) => element.checkVisibility({{ visibilityProperty: true }}))",
        json!(selector)
    )
}
