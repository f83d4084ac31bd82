#include "core/http/backoff.h"

#include <algorithm>

namespace daisychain::http {

std::chrono::milliseconds backoffDelay(const BackoffRule &rule, int failures, double random,
                                       std::optional<int> serverSec)
{
    using Milliseconds = std::chrono::milliseconds;
    const double share = std::clamp(random, 0.0, 1.0);
    const auto upTo = [share](Milliseconds most) {
        return Milliseconds(qint64(share * double(most.count())));
    };
    if (serverSec)
        return std::chrono::seconds(std::max(*serverSec, 0)) + upTo(rule.first);
    Milliseconds ceiling = std::min(rule.first, rule.most);
    for (int i = 1; i < failures && ceiling < rule.most; ++i)
        ceiling = ceiling > rule.most / 2 ? rule.most : ceiling * 2;
    return upTo(ceiling);
}

}  // namespace daisychain::http
