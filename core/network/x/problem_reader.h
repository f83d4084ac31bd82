#pragma once

#include "core/network/json_reader.h"
#include "core/network/x/parse_context.h"

namespace daisychain::network::x {

// Internal.

/// The `errors` of an answer.
bool readProblems(JsonReader &json, JsonValue value, QList<Problem> &problems);

/// One problem with its members handed in one by one.
struct ProblemSketch {
    Problem problem;
    QString type;        ///< an address; its last part is the kind
    QString connection;  ///< "TooManyConnections"
    QString message;     ///< of an older error, or of one entry of an invalid request
    bool isDisconnect = false;
};
/// `isKnown` tells whether the member was a problem's.
bool readProblemField(JsonReader &json, quint64 name, JsonValue member, ProblemSketch &sketch, bool &isKnown);
Problem problemOf(ProblemSketch sketch);

}  // namespace daisychain::network::x
