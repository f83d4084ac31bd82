#pragma once

#include "core/desk/account.h"
#include "core/desk/post.h"

#include <QByteArray>

namespace daisychain::bench {

/// The posts of a batch of MentionMaker as one page of a network's answer, with the members that its servers
/// send besides.
QByteArray pageOf(Network network, const FactBatch &batch);

/// The company's account there, and the identity by which the network knows it.
Account accountOn(Network network);

/// What the network's own parser makes of such a page: caught is what is not ours. Ends the program when it
/// can't be read.
FactBatch readPage(Network network, const QByteArray &page, Instant received);

}  // namespace daisychain::bench
