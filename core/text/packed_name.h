#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace daisychain::text {

/// A short name as a number: its bytes, first byte lowest. Names of more than eight bytes have none.
constexpr std::optional<quint64> packedName(std::string_view name)
{
    if (name.size() > 8)
        return std::nullopt;
    quint64 packed = 0;
    for (size_t i = 0; i < name.size(); ++i)
        packed |= static_cast<quint64>(static_cast<unsigned char>(name[i])) << (8 * i);
    return packed;
}

}  // namespace daisychain::text
