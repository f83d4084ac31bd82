#pragma once

#include <QHash>
#include <QString>

#include <map>
#include <optional>

namespace daisychain::demo {

/// How the ids of posts, accounts and media look, as different server software has it.
enum class IdKind {
    Numeric,  ///< Mastodon: decimal, 48 bits of milliseconds and 16 of sequence
    Ulid,     ///< GoToSocial: 26 characters of Crockford's base 32
    Flake,    ///< Pleroma: 128 bits in base 62
};

std::optional<IdKind> idKindFromName(QStringView name);

/// Orders ids by the time they were minted for, whatever kind they are.
struct IdOrder {
    bool operator()(const QString &a, const QString &b) const
    {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
};

/// Makes ids that sort by time. Ids of one millisecond sort in the order made, up to 65,536 of them.
class IdMint final {
public:
    explicit IdMint(IdKind kind)
        : m_kind(kind)
    {
    }

    IdKind kind() const { return m_kind; }
    /// An id for something that came to be at `ms` (UTC milliseconds since 1970).
    QString mint(qint64 ms);

private:
    IdKind m_kind;
    std::map<qint64, quint16> m_sequence;  ///< the next number of the milliseconds used lately
};

}  // namespace daisychain::demo
