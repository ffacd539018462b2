import { expect, type Locator, type Page } from "@playwright/test";

/** The editor as a person sees it: everything is found by role and name. */
export class Newsroom {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  // The article

  get headline(): Locator {
    return this.page.getByRole("textbox", { name: "Headline", exact: true });
  }
  get standfirst(): Locator {
    return this.page.getByRole("textbox", { name: "Standfirst", exact: true });
  }
  get kicker(): Locator {
    return this.page.getByRole("textbox", { name: "Kicker", exact: true });
  }
  get body(): Locator {
    return this.page.getByRole("textbox", { name: "Article body", exact: true });
  }
  get leadImage(): Locator {
    return this.page.getByRole("group", { name: "Lead image", exact: true });
  }
  get saveStatus(): Locator {
    return this.page.getByRole("status", { name: "Save status", exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }
  choice(name: string): Locator {
    return this.page.getByRole("combobox", { name, exact: true });
  }
  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }
  tab(name: string): Locator {
    return this.page.getByRole("tab", { name, exact: true });
  }

  // The library

  get articles(): Locator {
    return this.page.getByRole("list", { name: "Articles", exact: true });
  }
  article(headline: string): Locator {
    return this.articles.getByRole("listitem", { name: headline, exact: true });
  }
  get search(): Locator {
    return this.page.getByRole("searchbox", { name: "Search articles", exact: true });
  }

  // What a person does

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    // Looks oftener than `expect`, at what every test begins with.
    await this.articles.waitFor();
  }

  async newArticle(headline: string): Promise<void> {
    await this.button("New article").click();
    await expect(this.headline).toHaveValue("");
    await this.headline.fill(headline);
  }

  async choosePicture(file: string): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("Choose picture").click();
    await (await chooser).setFiles(file);
    await expect(this.leadImage.getByRole("img")).toBeVisible();
  }

  /** Resolves when two frames were drawn. The browser tells of a new selection after the key. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        ),
    );
  }

  async saved(): Promise<void> {
    // Playwright looks ever more rarely, at last once a second; the page tells of it at once.
    await this.saveStatus.evaluate(untilSaved, 4000);
    await expect(this.saveStatus).toHaveText(/^Saved/, { timeout: 1000 });
  }
}

/** Resolves when the element says that all is saved, or after that many milliseconds; runs in the page. */
function untilSaved(status: Element, most: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (status.textContent?.startsWith("Saved") || performance.now() > end) resolve();
      else setTimeout(look, 20);
    };
    const end = performance.now() + most;
    look();
  });
}
