#pragma once

// Catch2 2 and 3 behind one name, and QString and friends in its messages.
#include <QByteArray>
#include <QDebug>
#include <QString>
#include <QStringList>

#include <string>

#ifdef DAISYCHAIN_CATCH3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList &list)
    {
        return "[" + list.join(QLatin1String(", ")).toStdString() + "]";
    }
};

}  // namespace Catch
