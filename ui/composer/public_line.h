#pragma once

#include "ui/composer/composer_controller.h"
#include "ui/theme/icons.h"
#include "ui/widget/surface.h"

class QHBoxLayout;
class QPushButton;

namespace daisychain::ui {

class ElidedLabel;
class GrowingEditor;
class PlainLabel;

/// Above a private text to somebody who wrote in public: what is said there beside it, for everybody, with
/// how much room is left. Hidden else.
class PublicLine final : public Surface {
    Q_OBJECT

public:
    PublicLine(ComposerController &controller, const Theme &theme, QWidget *parent = nullptr);

    GrowingEditor *editor() const { return m_editor; }
    /// The customer takes no private messages from this account.
    void setClosed(bool isClosed);

Q_SIGNALS:
    /// A line is to be offered.
    void lineWanted();
    /// Their private messages are closed: our address is to be said in public instead.
    void addressWanted();

private:
    void build(const Theme &theme);
    QHBoxLayout *buildButtons();
    void refresh();
    QString headWords() const;

    ComposerController &m_controller;
    PlainLabel *m_head;
    PlainLabel *m_count;
    GrowingEditor *m_editor;
    ElidedLabel *m_waiting;
    QPushButton *m_offer;
    QPushButton *m_leaveOut;
    QPushButton *m_address;
    QPushButton *m_stay;
    bool m_isClosed = false;
};

}  // namespace daisychain::ui
