#pragma once

#include <QString>

#include "model/references.h"
#include "ui/editor.h"

// An element in words, for the outline and for who cannot see the canvas.
namespace moldloft::ui
{

/// The name of its icon in resources/icons.
QString iconOf(const Record &record);
/// "Service", "Database", …
QString kindWord(const Record &record);
/// "2 pods", "2 to 6 pods", "PostgreSQL 16", "api.example.com", or "".
QString elementDetail(const Record &record);
/// "1 error, 2 warnings", or "".
QString findingsWords(const ElementFindings &findings);
/// What a line says of one of its ends: "calls charges"; seen from the other end: "called by
/// orders".
QString relationWords(EdgeKind kind, const QString &other, bool incoming);
/// "Service orders in tickets, 2 pods, calls charges, owned by …, 1 error"; at most `relations` of
/// its own references.
QString elementSentence(const Editor &editor, const Record &record, int relations = 4);
/// "orders calls charges".
QString edgeSentence(const Document &document, const Edge &edge);

} // namespace moldloft::ui
