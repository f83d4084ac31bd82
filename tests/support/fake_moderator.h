#pragma once

#include "core/base/when_ready.h"
#include "core/desk/moderator.h"

namespace daisychain::test {

/// A network that does what it is told about people, and tells how it stands with them.
class FakeModerator final : public Moderator {
public:
    QFuture<Result<Standing>> standing(Encounter with) override
    {
        asked.append(with);
        return readyFuture<Standing>(now());
    }

    QFuture<Result<Standing>> keepOff(KeepOffOrder order) override
    {
        orders.append(order);
        if (!failure) {
            if (order.kind == KeepOffKind::Mute || order.kind == KeepOffKind::Unmute)
                is.isMuted = order.kind == KeepOffKind::Mute;
            if (order.kind == KeepOffKind::Block || order.kind == KeepOffKind::Unblock)
                is.isBlocked = order.kind == KeepOffKind::Block;
        }
        return readyFuture<Standing>(now());
    }

    Standing is;
    std::optional<Error> failure;  ///< every call fails so
    QList<Encounter> asked;
    QList<KeepOffOrder> orders;

private:
    Result<Standing> now() const
    {
        return failure ? Result<Standing>(Failure(*failure)) : Result<Standing>(is);
    }
};

}  // namespace daisychain::test
