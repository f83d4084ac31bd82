#pragma once

#include "core/store/token_source.h"

namespace daisychain::engine_room {

/// The words of the text index, as core/text cuts them.
class DeskWords final : public store::TokenSource {
public:
    QString tokens(const QString &text) const override;
    int version() const override;
};

}  // namespace daisychain::engine_room
