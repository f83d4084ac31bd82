#pragma once

#include <QByteArray>

#include <utility>

namespace daisychain {

/// A token or password. It can't be streamed, compared to text or logged by accident; whoever must have the
/// bytes says so with reveal(). The memory is overwritten when the last holder lets go.
class Secret final {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &other)
    {
        QByteArray copy = other.m_bytes;
        wipe();
        m_bytes = std::move(copy);
        return *this;
    }
    Secret &operator=(Secret &&other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }

    bool operator==(const Secret &) const = default;

private:
    void wipe()
    {
        if (!m_bytes.isDetached())
            return;
        volatile char *p = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            p[i] = '\0';
    }

    QByteArray m_bytes;
};

}  // namespace daisychain
