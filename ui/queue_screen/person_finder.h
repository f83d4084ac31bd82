#pragma once

#include "ui/roster/roster.h"
#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

/// Everybody else who works here, to give a conversation to: first those who write its language, then by
/// name. Letters narrow it.
///
/// Threads: the GUI thread.
class PersonFinder final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    explicit PersonFinder(const Roster &roster, QObject *parent = nullptr);

    /// Of the post that is answered; empty: not known.
    void setLanguage(const QString &language) { m_language = language; }
    static PaletteWords words();
    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    void chosen(daisychain::PersonId person);

private:
    QList<Person> others() const;
    QString detailOf(const Person &person) const;

    const Roster &m_roster;
    QString m_language;
};

}  // namespace daisychain::ui
