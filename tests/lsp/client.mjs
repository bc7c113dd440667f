// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

// A language server, spoken to as an editor does it: LSP 3.17 over its standard input and output.

import { spawn } from "node:child_process";

const PATIENCE = 30_000; // Milliseconds for any one answer.

/** Rejects where `promise` takes too long; `what` says what was waited for. */
function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A promise and the two functions that settle it. */
function deferred() {
  const settle = {};
  const promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
  promise.catch(() => {}); // Whoever waits for it hears of the failure.
  return { promise, ...settle };
}

/** Cuts a stream of bytes into messages: a head with their length, an empty line, JSON. */
class Framing {
  #bytes = Buffer.alloc(0);

  *messages(chunk) {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      const head = this.#bytes.subarray(0, Math.max(end, 0)).toString("latin1");
      const length = Number(/^Content-Length: *(\d+)/im.exec(head)?.[1]);
      if (end < 0 || this.#bytes.length < end + 4 + length) {
        return;
      }
      const body = this.#bytes.subarray(end + 4, end + 4 + length);
      this.#bytes = this.#bytes.subarray(end + 4 + length);
      yield JSON.parse(body.toString("utf8"));
    }
  }
}

export class LanguageServer {
  #process;
  #settings;
  #framing = new Framing();
  #waiting = new Map(); // Answers, by the number of the request; diagnostics, by the file's URI.
  #configured = deferred();
  #errors = "";
  #next = 1;

  /** Starts a server; `settings` is what it is told of each section that it asks for. */
  static async start(command, args, settings) {
    const server = new LanguageServer(command, args, settings);
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        publishDiagnostics: {},
        hover: { contentFormat: ["markdown"] },
        completion: { completionItem: { documentationFormat: ["markdown"] } },
      },
    };
    await server.request("initialize", { processId: process.pid, rootUri: null, capabilities });
    server.notify("initialized", {});
    server.notify("workspace/didChangeConfiguration", { settings: {} });
    await within(server.#configured.promise, "request for the settings");
    return server;
  }

  constructor(command, args, settings) {
    this.#settings = settings;
    this.#process = spawn(command, args, { stdio: "pipe" });
    this.#process.stdout.on("data", (chunk) => {
      for (const message of this.#framing.messages(chunk)) {
        this.#receive(message);
      }
    });
    this.#process.stderr.on("data", (chunk) => (this.#errors += chunk));
    this.#process.stdin.on("error", () => {}); // The end of the process says it.
    this.#process.on("error", (error) => this.#fail(error));
    this.#process.on("exit", (status) => {
      this.#fail(new Error(`the server ended with status ${status}\n${this.#errors}`));
    });
  }

  #fail(error) {
    this.#configured.reject(error);
    for (const { reject } of this.#waiting.values()) {
      reject(error);
    }
    this.#waiting.clear();
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin.write(body);
  }

  #settle(key, value, error) {
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (error) {
      waiting?.reject(new Error(error.message));
    } else {
      waiting?.resolve(value);
    }
  }

  #receive({ id, method, params, result, error }) {
    if (method === "textDocument/publishDiagnostics") {
      this.#settle(params.uri, params.diagnostics);
    } else if (method === "workspace/configuration") {
      const sections = params.items.map((item) => this.#settings[item.section] ?? null);
      this.#send({ id, result: sections });
      this.#configured.resolve();
    } else if (method && id !== undefined) {
      this.#send({ id, result: null });
    } else if (!method) {
      this.#settle(id, result, error);
    }
  }

  #expect(key) {
    const waiting = deferred();
    this.#waiting.set(key, waiting);
    return waiting.promise;
  }

  request(method, params) {
    const id = this.#next++;
    const answer = this.#expect(id);
    this.#send({ id, method, params });
    return within(answer, `answer to ${method}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Opens a file that was not open before; its diagnostics. */
  open(uri, text) {
    const diagnostics = this.#expect(uri);
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    this.notify("textDocument/didOpen", { textDocument });
    return within(diagnostics, `diagnostics of ${uri}`);
  }

  /** Gives an open file another text; its diagnostics. */
  change(uri, text) {
    const diagnostics = this.#expect(uri);
    const textDocument = { uri, version: 2 };
    this.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
    return within(diagnostics, `diagnostics of ${uri}`);
  }

  /** What is shown where the mouse rests; empty where nothing is. */
  async hover(uri, position) {
    const textDocument = { uri };
    const found = await this.request("textDocument/hover", { textDocument, position });
    return found?.contents.value ?? "";
  }

  /** What is offered at the cursor. */
  async complete(uri, position) {
    const textDocument = { uri };
    const found = await this.request("textDocument/completion", { textDocument, position });
    return found?.items ?? found ?? [];
  }

  async stop() {
    await this.request("shutdown");
    this.#process.removeAllListeners("exit");
    const ended = new Promise((resolve) => this.#process.on("exit", resolve));
    this.notify("exit");
    await within(ended, "end of the server");
  }
}
