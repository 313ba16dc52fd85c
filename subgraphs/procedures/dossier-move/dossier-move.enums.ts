import { registerEnumType } from 'type-graphql';

/** What may be done with a dossier that is there. */
export const DossierMoveKind = {
  RECEIVE: 'RECEIVE',
  REFUSE: 'REFUSE',
  ASSIGN: 'ASSIGN',
  TRANSFER: 'TRANSFER',
  REQUEST_SUPPLEMENT: 'REQUEST_SUPPLEMENT',
  REQUEST_FINANCIAL_DUTY: 'REQUEST_FINANCIAL_DUTY',
  PAUSE: 'PAUSE',
  RESUME: 'RESUME',
  EXTEND: 'EXTEND',
  REQUEST_WITHDRAWAL: 'REQUEST_WITHDRAWAL',
  STOP: 'STOP',
  FINISH: 'FINISH',
  RETURN: 'RETURN',
  REOPEN: 'REOPEN',
} as const;
export type DossierMoveKind = keyof typeof DossierMoveKind;

/** How a dossier went from one agency to another. */
export const DossierTransferMode = { ELECTRONIC: 'ELECTRONIC', PAPER: 'PAPER', BOTH: 'BOTH' } as const;
export type DossierTransferMode = keyof typeof DossierTransferMode;

registerEnumType(DossierMoveKind, {
  name: 'DossierMoveKind',
  description: 'Việc làm với một hồ sơ — What is done with a dossier.',
  valuesConfig: {
    RECEIVE: { description: 'Tiếp nhận: 1 → 2, cần dueAt — Receive it; needs dueAt.' },
    REFUSE: { description: 'Không tiếp nhận: 1 → 3, cần lý do — Do not receive it; needs a reason.' },
    ASSIGN: { description: 'Giao xử lý, mở một bước: 2, 4 → 4 — Assign it, which begins a step.' },
    TRANSFER: {
      description:
        'Chuyển cho cơ quan khác, trạng thái giữ nguyên: 2, 4, 9 — Hand it to another agency; the state stays.',
    },
    REQUEST_SUPPLEMENT: {
      description:
        'Yêu cầu bổ sung giấy tờ: 4 → 5, đồng hồ dừng, cần lý do — Ask for papers; the clock stands; needs a reason.',
    },
    REQUEST_FINANCIAL_DUTY: {
      description:
        'Yêu cầu nghĩa vụ tài chính: 4 → 6, đồng hồ dừng, cần lý do — Ask for a payment; the clock stands; needs a reason.',
    },
    PAUSE: {
      description: 'Tạm dừng theo luật, vẫn ở 4, cần lý do — Suspend by law, still in 4; needs a reason.',
    },
    RESUME: {
      description: 'Tiếp tục xử lý: 5, 6, 7 hoặc đang tạm dừng → 4 — Go on: from 5, 6, 7 or a suspension.',
    },
    EXTEND: {
      description:
        'Gia hạn: hạn mới muộn hơn, cần lý do; đã quá hạn thì cần số thư xin lỗi (61/2018/NĐ-CP) — A later due time; needs a reason, and the number of the letter of apology once it is late.',
    },
    REQUEST_WITHDRAWAL: { description: 'Người nộp xin rút: 2, 4, 5, 6 → 7 — The applicant asks to withdraw.' },
    STOP: { description: 'Dừng xử lý: 4, 5, 6, 7 → 8, cần lý do — Stop; needs a reason.' },
    FINISH: { description: 'Xử lý xong: 4 → 9, cần outcome — Handled; needs the outcome.' },
    RETURN: { description: 'Trả kết quả: 9 → 10 — Return the result.' },
    REOPEN: {
      description: 'Mở lại, cần lý do: 3 → 1; 8, 10 → 4 — Open it again; needs a reason.',
    },
  },
});

registerEnumType(DossierTransferMode, {
  name: 'DossierTransferMode',
  description: 'Cách chuyển hồ sơ giữa các cơ quan — How a dossier goes from agency to agency.',
  valuesConfig: {
    ELECTRONIC: { description: 'Điện tử — Electronically.' },
    PAPER: { description: 'Giấy — On paper.' },
    BOTH: { description: 'Cả điện tử và giấy — Both.' },
  },
});
