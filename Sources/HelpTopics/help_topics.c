#include "HelpTopics.h"

/* Every compiler of the supported toolchains has #embed, before C23 as an extension. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* In the order in which `resver help topics` lists them. HelpTests compares the list with docs/. */
static const unsigned char adopting[] = {
#embed "../../docs/adopting.md"
};
static const unsigned char tailoring[] = {
#embed "../../docs/tailoring.md"
};
static const unsigned char merging[] = {
#embed "../../docs/merging.md"
};
static const unsigned char facts[] = {
#embed "../../docs/facts.md"
};
static const unsigned char export[] = {
#embed "../../docs/export.md"
};
static const unsigned char sending[] = {
#embed "../../docs/sending.md"
};
static const unsigned char view[] = {
#embed "../../docs/view.md"
};
static const unsigned char editors[] = {
#embed "../../docs/editors.md"
};
static const unsigned char mcp[] = {
#embed "../../docs/mcp.md"
};
static const unsigned char resver_yaml[] = {
#embed "../../docs/resver-yaml.md"
};
static const unsigned char json[] = {
#embed "../../docs/json.md"
};
static const unsigned char diff_json[] = {
#embed "../../docs/diff-json.md"
};
static const unsigned char outline_json[] = {
#embed "../../docs/outline-json.md"
};
static const unsigned char merge_json[] = {
#embed "../../docs/merge-json.md"
};
static const unsigned char matching[] = {
#embed "../../docs/matching.md"
};
static const unsigned char dialects[] = {
#embed "../../docs/dialects.md"
};
static const unsigned char pull_requests[] = {
#embed "../../docs/pull-requests.md"
};
static const unsigned char installing[] = {
#embed "../../docs/installing.md"
};
static const unsigned char security[] = {
#embed "../../docs/security.md"
};
static const unsigned char performance[] = {
#embed "../../docs/performance.md"
};
static const unsigned char glossary[] = {
#embed "../../docs/glossary.md"
};

#define TOPIC(NAME, VALUES) {NAME, VALUES, sizeof VALUES}

static const struct help_topic topics[] = {
  TOPIC("adopting", adopting),
  TOPIC("tailoring", tailoring),
  TOPIC("merging", merging),
  TOPIC("facts", facts),
  TOPIC("export", export),
  TOPIC("sending", sending),
  TOPIC("view", view),
  TOPIC("editors", editors),
  TOPIC("mcp", mcp),
  TOPIC("resver-yaml", resver_yaml),
  TOPIC("json", json),
  TOPIC("diff-json", diff_json),
  TOPIC("outline-json", outline_json),
  TOPIC("merge-json", merge_json),
  TOPIC("matching", matching),
  TOPIC("dialects", dialects),
  TOPIC("pull-requests", pull_requests),
  TOPIC("installing", installing),
  TOPIC("security", security),
  TOPIC("performance", performance),
  TOPIC("glossary", glossary),
};

const struct help_topic *help_topic_at(unsigned long place) {
  return place < sizeof topics / sizeof *topics ? topics + place : 0;
}
