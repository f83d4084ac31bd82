#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHash>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace daisychain::ui {

/// The places of the program, one below the other: icon, word, count. The words can be turned off.
class Rail final : public QWidget {
    Q_OBJECT

public:
    Rail(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    /// `atFoot`: below the others, at the lower end.
    void addPlace(const QString &id, const QString &word, const QString &icon, bool atFoot);
    /// A command that needs no place, above them all: its own key and words, never the current one.
    void addDeed(QAction &command, const QString &word, const QString &icon);
    void setCount(const QString &id, int count);
    void setShown(const QString &id, bool isShown);
    void setCurrent(const QString &id);
    void setWordsShown(bool areShown);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Icons &m_icons;
    QVBoxLayout *m_column;
    int m_stretchAt = 0;
    QButtonGroup m_group;
    QHash<QString, QAbstractButton *> m_places;
    bool m_areWordsShown = true;
};

}  // namespace daisychain::ui
