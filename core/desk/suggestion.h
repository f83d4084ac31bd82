#pragma once

#include <QtGlobal>

namespace daisychain {

/// How an answer of ours went down with the customer.
enum class AnswerOutcome : quint8 {
    Thanked,        ///< they said thanks, or that it works
    Quiet,          ///< they wrote no more
    CameBack,       ///< they wrote again
    CameBackAngry,  ///< they wrote again, and angrily
};

}  // namespace daisychain
