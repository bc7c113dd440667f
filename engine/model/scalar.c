// Copyright 2026 The attrib authors
// SPDX-License-Identifier: MIT

#include "engine/model/scalar.h"

#include <string.h>

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static bool is_lower(char c)
{
  return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
  return c >= 'A' && c <= 'Z';
}

static bool is_id_inner(char c)
{
  return is_lower(c) || is_digit(c) || c == '.' || c == '-';
}

/// Whether there are `least` to `most` characters from `start` on, all of which `accepts` likes, and the text ends there.
static bool all(AttribText text, size_t start, size_t least, size_t most, bool (*accepts)(char))
{
  if (text.length < start + least || text.length > start + most) {
    return false;
  }
  for (size_t i = start; i < text.length; ++i) {
    if (!accepts(text.data[i])) {
      return false;
    }
  }
  return true;
}

bool attrib_is_id(AttribText text)
{
  return all(text, 0, 1, ATTRIB_ID_LIMIT, is_id_inner) && text.data[0] != '.' &&
         text.data[0] != '-';
}

AttribText attrib_id_respell(AttribText text, char out[ATTRIB_ID_LIMIT + 1])
{
  const AttribText first = attrib_text_slice(text, 0, ATTRIB_ID_LIMIT + 1);
  for (size_t i = 0; i < first.length; ++i) {
    const char c = first.data[i];
    out[i] = (char)(c == ' ' || c == '_' ? '-' : is_upper(c) ? c - 'A' + 'a' : c);
  }
  return (AttribText){out, first.length};
}

/// Up to 15 digits, so that every program reads the same number.
static bool is_integer(AttribText text)
{
  return all(text, 0, 1, 15, is_digit) && (text.length == 1 || text.data[0] != '0');
}

/// ISO 3166-1 alpha-2, the user-assigned XK that everybody uses for Kosovo, and EU, which the standard reserves.
static const char countries[] =
    "^("
    "AD|AE|AF|AG|AI|AL|AM|AO|AQ|AR|AS|AT|AU|AW|AX|AZ|BA|BB|BD|BE|BF|BG|BH|BI|BJ|BL|BM|BN|BO|"
    "BQ|BR|BS|BT|BV|BW|BY|BZ|CA|CC|CD|CF|CG|CH|CI|CK|CL|CM|CN|CO|CR|CU|CV|CW|CX|CY|CZ|DE|DJ|"
    "DK|DM|DO|DZ|EC|EE|EG|EH|ER|ES|ET|FI|FJ|FK|FM|FO|FR|GA|GB|GD|GE|GF|GG|GH|GI|GL|GM|GN|GP|"
    "GQ|GR|GS|GT|GU|GW|GY|HK|HM|HN|HR|HT|HU|ID|IE|IL|IM|IN|IO|IQ|IR|IS|IT|JE|JM|JO|JP|KE|KG|"
    "KH|KI|KM|KN|KP|KR|KW|KY|KZ|LA|LB|LC|LI|LK|LR|LS|LT|LU|LV|LY|MA|MC|MD|ME|MF|MG|MH|MK|ML|"
    "MM|MN|MO|MP|MQ|MR|MS|MT|MU|MV|MW|MX|MY|MZ|NA|NC|NE|NF|NG|NI|NL|NO|NP|NR|NU|NZ|OM|PA|PE|"
    "PF|PG|PH|PK|PL|PM|PN|PR|PS|PT|PW|PY|QA|RE|RO|RS|RU|RW|SA|SB|SC|SD|SE|SG|SH|SI|SJ|SK|SL|"
    "SM|SN|SO|SR|SS|ST|SV|SX|SY|SZ|TC|TD|TF|TG|TH|TJ|TK|TL|TM|TN|TO|TR|TT|TV|TW|TZ|UA|UG|UM|"
    "US|UY|UZ|VA|VC|VE|VG|VI|VN|VU|WF|WS|XK|YE|YT|ZA|ZM|ZW|EU"
    ")$";

static bool is_country(AttribText text)
{
  if (!all(text, 0, 2, 2, is_upper)) {
    return false;
  }
  // Two capitals in a row are one of the codes, and none runs into the next.
  for (const char *code = strchr(countries, text.data[0]); code != NULL;
       code = strchr(code + 1, text.data[0])) {
    if (code[1] == text.data[1]) {
      return true;
    }
  }
  return false;
}

static bool is_tag_character(char c)
{
  return is_lower(c) || is_upper(c) || is_digit(c) || c == '-';
}

/// BCP 47, loosely: a language of two or three letters, then subtags.
static bool is_language(AttribText text)
{
  size_t letters = 0;
  while (letters < text.length && is_lower(text.data[letters])) {
    ++letters;
  }
  const bool ended = letters == text.length;
  return (letters == 2 || letters == 3) &&
         (ended || (text.data[letters] == '-' && all(text, letters + 1, 2, 30, is_tag_character)));
}

static bool is_url_character(char c)
{
  const unsigned char byte = (unsigned char)c;
  return byte > ' ' && byte != 0x7F && c != '"' && c != '<' && c != '>' && c != '\\' && c != '^' &&
         c != '`' && c != '{' && c != '|' && c != '}';
}

/// Only what a reader can follow safely: http and https (RFC 3986 characters, or IRIs as they are).
static bool is_url(AttribText text)
{
  static const AttribText schemes[] = {ATTRIB_TEXT_INIT("https://"), ATTRIB_TEXT_INIT("http://")};
  for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); ++i) {
    if (attrib_text_starts_with(text, schemes[i])) {
      return all(text, schemes[i].length, 1, 4000, is_url_character) &&
             text.data[schemes[i].length] != '/';
    }
  }
  return false;
}

/// CVE-YYYY-NNNN, four digits or more (CVE numbering rules).
static bool is_cve(AttribText text)
{
  return attrib_text_starts_with(text, ATTRIB_TEXT("CVE-")) && text.length > 9 &&
         all(attrib_text_slice(text, 4, 4), 0, 4, 4, is_digit) && text.data[8] == '-' &&
         all(text, 9, 4, 19, is_digit);
}

/// T1566 or T1566.002 (ATT&CK).
static bool is_technique(AttribText text)
{
  return attrib_text_starts_with(text, ATTRIB_TEXT("T")) &&
         all(attrib_text_slice(text, 1, 4), 0, 4, 4, is_digit) &&
         (text.length == 5 ||
          (text.length == 9 && text.data[5] == '.' && all(text, 6, 3, 3, is_digit)));
}

#define ID_PATTERN "^[a-z0-9][a-z0-9.-]{0,99}$"

static const AttribScalarRow rows[] = {
    [ATTRIB_SCALAR_NONE] = {"a map", NULL, NULL},
    [ATTRIB_SCALAR_ANY] = {"anything", NULL, NULL},
    [ATTRIB_SCALAR_TEXT] = {"a text", NULL, NULL},
    [ATTRIB_SCALAR_ID] = {"an id of lower-case letters, digits, `-` and `.`, at most 100 bytes",
                          ID_PATTERN, attrib_is_id},
    [ATTRIB_SCALAR_INTEGER] = {"a whole number in plain digits, such as 30000",
                               "^(0|[1-9][0-9]{0,14})$", is_integer},
    [ATTRIB_SCALAR_BOOLEAN] = {"`true` or `false`", NULL, NULL},
    [ATTRIB_SCALAR_DATE] = {"a date, such as 2021, 2021-07 or 2021-07-19", NULL, NULL},
    [ATTRIB_SCALAR_WORD] = {"a word of the list", NULL, NULL},
    [ATTRIB_SCALAR_REFERENCE] = {"the id of a record", ID_PATTERN, attrib_is_id},
    [ATTRIB_SCALAR_COUNTRY] = {"a country code of two capitals (ISO 3166-1), such as CN, or EU",
                               countries, is_country},
    [ATTRIB_SCALAR_LANGUAGE] = {"a language tag (BCP 47), such as en or zh-Hans",
                                "^[a-z]{2,3}(-[A-Za-z0-9-]{2,30})?$", is_language},
    [ATTRIB_SCALAR_URL] =
        {"an address that begins with https:// or http://",
         "^https?://[^/\\x00-\\x20\\x7F\"<>\\\\^`{|}][^\\x00-\\x20\\x7F\"<>\\\\^`{|}]{0,3999}$",
         is_url},
    [ATTRIB_SCALAR_CVE] = {"a CVE id, such as CVE-2021-26855", "^CVE-[0-9]{4}-[0-9]{4,19}$",
                           is_cve},
    [ATTRIB_SCALAR_TECHNIQUE] = {"an ATT&CK technique id, such as T1190 or T1505.003",
                                 "^T[0-9]{4}(\\.[0-9]{3})?$", is_technique},
};

const AttribScalarRow *attrib_scalar(AttribScalar scalar)
{
  return &rows[scalar];
}
