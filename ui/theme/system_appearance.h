#pragma once

#include <QObject>

namespace daisychain::ui {

/// Asks the desktop whether it is light or dark, now and whenever that changes. From Qt 6.5 on Qt knows;
/// before that the palette at the start decides.
///
/// Threads: the GUI thread; never waits.
class SystemAppearance final : public QObject {
    Q_OBJECT

public:
    /// To be made before a theme sets the application's palette.
    explicit SystemAppearance(QObject *parent = nullptr);
    ~SystemAppearance() override;

    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(bool isDark);

private:
    void setDark(bool isDark);

    bool m_isDark = false;
};

}  // namespace daisychain::ui
