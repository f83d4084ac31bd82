#pragma once

#include <QRegularExpression>

#include <span>

namespace daisychain::text {

/// How a language promises, as expressions over FoldedSentence::words. Each of their repetitions is bounded,
/// so that looking takes linear time.
struct PromiseRules {
    QRegularExpression promise;  ///< its match begins where the promise does
    QRegularExpression before;   ///< what makes it none when it stands before it in the sentence
    QRegularExpression behind;   ///< when it stands from where it begins
};

const PromiseRules &englishPromises();
const PromiseRules &germanPromises();
const PromiseRules &frenchPromises();
const PromiseRules &spanishPromises();

/// An expression made of parts: each "<name>" in `pattern` stands for one of them. Parts may use those before
/// them.
struct NamedPart {
    QStringView name;
    QStringView pattern;
};
QRegularExpression expressionOf(QStringView pattern, std::span<const NamedPart> parts);

}  // namespace daisychain::text
