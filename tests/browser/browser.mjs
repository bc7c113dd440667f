// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// Chromium with a page open in it, and what the cases ask of it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

export const CHROMIUM = "/usr/bin/chromium";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
}

const contexts = new Map(); // by their options: opening one takes longer than opening a page

async function contextOf(browser, width, options) {
  const key = JSON.stringify([width, options]);
  if (!contexts.has(key)) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
    context.setDefaultTimeout(60000);
    contexts.set(key, context);
  }
  return contexts.get(key);
}

/** A file open in a page of its own, and what it said and asked for meanwhile. */
export class Opened {
  constructor(context, page, url) {
    Object.assign(this, { context, page, url, messages: [], requests: [] });
    page.on("console", (message) => this.messages.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => this.messages.push(`error: ${error.message}`));
    page.on("request", (request) => this.requests.push(request.url()));
  }

  static async open(browser, path, { fragment = "", width = 1280, ...options } = {}) {
    const context = await contextOf(browser, width, options);
    const url = pathToFileURL(path).href;
    const opened = new Opened(context, await context.newPage(), url);
    await opened.page.goto(url + fragment);
    return opened;
  }

  close() {
    return this.page.close();
  }

  /** The ids of the claims whose rows are shown, in their order. */
  rows() {
    return this.page.$$eval("#rows tr:not([hidden])", (rows) => rows.map((row) => row.dataset.claim).join(" "));
  }

  /** The ids of the elements of the pictures that match. */
  drawn(selector) {
    return this.page.$$eval(`svg ${selector}`, (all) => all.map((one) => one.id).join(" "));
  }

  text(selector) {
    return this.page.$eval(selector, (element) => element.innerText.replace(/\s+/g, " ").trim());
  }

  /** What the keyboard is on, in a few words. */
  focused() {
    return this.page.evaluate(() => {
      const { id, localName, textContent } = document.activeElement;
      return id || `${localName} ${textContent.trim()}`;
    });
  }

  async press(...keys) {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** What axe-core finds against the page, as lines. */
  async barriers() {
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => window.axe.run());
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }

  /** The elements of the page with their classes and ids, a line each; no text of records. */
  outline() {
    return this.page.evaluate(() => {
      const lines = [];
      const walk = (element, depth) => {
        const names = element.getAttributeNames().sort().filter((name) => name !== "aria-label");
        lines.push(`${" ".repeat(depth)}${element.localName} ${names.join(" ")} #${element.id} .${element.getAttribute("class") ?? ""}`);
        for (const child of element.children) walk(child, depth + 1);
      };
      walk(document.documentElement, 0);
      return lines;
    });
  }
}
