#pragma once

#include <QStringView>

namespace daisychain::text {

/// Whether a text says thanks and nothing else that anybody has to deal with: it has a word of thanks, and no
/// question, number or word of doubt, complaint or wish. In doubt it is false: a thank-you that is taken for
/// a question costs a look, a question that is taken for a thank-you is lost.
///
/// Give it the text without names of people and addresses. Knows the words of some twenty languages; in
/// others nothing is a thank-you. Takes any text. Threads: call from any.
bool isOnlyThanks(QStringView text);

}  // namespace daisychain::text
