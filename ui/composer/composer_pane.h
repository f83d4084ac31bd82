#pragma once

#include "ui/composer/composer_controller.h"
#include "ui/widget/surface.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace daisychain::ui {

class ElidedLabel;
class FittingButton;
class GrowingEditor;
class Icons;
class PlainLabel;
class Strip;

/// Where a reply is written: as whom, to whom, who can read it and how much room is left stand on one line
/// over the text; the button says all of it again.
class ComposerPane final : public Surface {
    Q_OBJECT

public:
    ComposerPane(ComposerController &controller, const Theme &theme, const Icons &icons, const Clock &clock,
                 QWidget *parent = nullptr);

    GrowingEditor *editor() const { return m_editor; }
    void focusEditor();
    /// Stands right above the text, and is reached by Tab before it; the pane owns it.
    void addAboveText(QWidget *part);
    /// Stands between the text and the buttons, below those added before, and is reached by Tab between them;
    /// the pane owns it. Its fields are there already.
    void addBelowText(QWidget *lines);
    /// Stands in one line with the buttons that send, behind those added before; the pane owns it.
    void addToFoot(QWidget *field);
    /// Fields below the text were made anew: Tab goes through all in their order.
    void orderTabs();

Q_SIGNALS:
    /// Esc in the text: back to the list, the draft is kept.
    void left();

private:
    void buildTerms(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void connectParts();
    void refresh();
    void refreshTerms();
    void refreshSend(const QString &as, const QString &to, int parts);
    void refreshStrips();
    void chooseAccount();
    void chooseVisibility();
    QString obstacleWords() const;
    QString stoppedWords(const ComposerController::Stopped &stopped) const;

    ComposerController &m_controller;
    const Theme &m_theme;
    const Icons &m_icons;
    const Clock &m_clock;
    Strip *m_held;
    Strip *m_stopped;
    PlainLabel *m_private;
    ElidedLabel *m_others;
    QToolButton *m_account;
    QToolButton *m_visibility;
    ElidedLabel *m_to;
    PlainLabel *m_count;
    ElidedLabel *m_prefix;
    QLineEdit *m_warning;
    GrowingEditor *m_editor;
    QVBoxLayout *m_above;
    QVBoxLayout *m_below;
    QHBoxLayout *m_foot;
    ElidedLabel *m_trouble;
    QPushButton *m_sendAndDone;
    FittingButton *m_send;
    QPushButton *m_letGo;
    QTimer m_second;
    QString m_refused;
};

}  // namespace daisychain::ui
