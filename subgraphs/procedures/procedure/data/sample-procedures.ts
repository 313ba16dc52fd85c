/**
 * What a demonstration needs: procedures such as a one-stop desk handles, worded as in public lists, under made-up codes.
 * Not the announced list of any agency. Each line: levels (P province, D district, C commune), then the name.
 */
export interface SampleField {
  readonly code: string;
  readonly name: string;
  /** Code of the agency that would have it announced, as the decision abbreviates it. */
  readonly agency: string;
  readonly isBusinessRelated: boolean;
  readonly isInternal: boolean;
  readonly procedures: readonly { readonly levels: string; readonly name: string }[];
}

function field(code: string, name: string, agency: string, lines: string, kind: 'BUSINESS' | 'INTERNAL' | null = null) {
  const procedures = lines
    .split('\n')
    .map((line) => line.trim().split('|'))
    .flatMap(([levels, title]) => (levels && title ? [{ levels, name: title }] : []));
  return { code, name, agency, isBusinessRelated: kind === 'BUSINESS', isInternal: kind === 'INTERNAL', procedures };
}

export const sampleFields: readonly SampleField[] = [
  field(
    'LAND',
    'Đất đai',
    'STNMT',
    `D|Đăng ký và cấp Giấy chứng nhận quyền sử dụng đất lần đầu
     D|Đăng ký biến động quyền sử dụng đất do chuyển nhượng, tặng cho
     D|Đăng ký biến động quyền sử dụng đất do thừa kế
     D|Tách thửa hoặc hợp thửa đất
     D|Cấp đổi Giấy chứng nhận quyền sử dụng đất
     D|Cấp lại Giấy chứng nhận quyền sử dụng đất do bị mất
     D|Chuyển mục đích sử dụng đất của hộ gia đình, cá nhân
     PD|Đăng ký thế chấp bằng quyền sử dụng đất, tài sản gắn liền với đất
     PD|Xóa đăng ký thế chấp quyền sử dụng đất
     P|Giao đất, cho thuê đất để thực hiện dự án đầu tư
     P|Gia hạn sử dụng đất ngoài khu công nghệ cao, khu kinh tế
     PDC|Cung cấp dữ liệu đất đai
     DC|Xác nhận tiếp tục sử dụng đất nông nghiệp khi hết hạn
     C|Hòa giải tranh chấp đất đai
     D|Giải quyết tranh chấp đất đai thuộc thẩm quyền cấp huyện`,
  ),
  field(
    'CONSTRUCTION',
    'Hoạt động xây dựng',
    'SXD',
    `D|Cấp giấy phép xây dựng nhà ở riêng lẻ
     D|Cấp giấy phép sửa chữa, cải tạo nhà ở riêng lẻ
     D|Gia hạn giấy phép xây dựng
     D|Cấp lại giấy phép xây dựng
     P|Cấp giấy phép xây dựng mới công trình cấp đặc biệt, cấp I, cấp II
     P|Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng
     P|Thẩm định thiết kế xây dựng triển khai sau thiết kế cơ sở
     P|Cấp chứng chỉ hành nghề hoạt động xây dựng hạng II, hạng III
     P|Cấp chứng chỉ năng lực hoạt động xây dựng hạng II, hạng III
     P|Kiểm tra công tác nghiệm thu công trình xây dựng
     PD|Cung cấp thông tin quy hoạch xây dựng
     P|Cấp giấy chứng nhận phù hợp hợp chuẩn vật liệu xây dựng`,
  ),
  field(
    'INVESTMENT',
    'Đầu tư',
    'SKHDT',
    `P|Chấp thuận chủ trương đầu tư của Ủy ban nhân dân tỉnh
     P|Cấp Giấy chứng nhận đăng ký đầu tư
     P|Điều chỉnh Giấy chứng nhận đăng ký đầu tư
     P|Cấp lại, hiệu đính Giấy chứng nhận đăng ký đầu tư
     P|Gia hạn thời hạn hoạt động của dự án đầu tư
     P|Ngừng hoạt động của dự án đầu tư
     P|Chấm dứt hoạt động của dự án đầu tư
     P|Chuyển nhượng dự án đầu tư
     P|Góp vốn, mua cổ phần, mua phần vốn góp của nhà đầu tư nước ngoài
     P|Thành lập văn phòng điều hành của nhà đầu tư nước ngoài theo hợp đồng BCC
     P|Hỗ trợ doanh nghiệp nhỏ và vừa tư vấn pháp lý, công nghệ`,
    'BUSINESS',
  ),
  field(
    'BUSINESS_REGISTRATION',
    'Đăng ký kinh doanh',
    'SKHDT',
    `P|Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên
     P|Đăng ký thành lập công ty cổ phần
     P|Đăng ký thay đổi nội dung đăng ký doanh nghiệp
     P|Đăng ký hoạt động chi nhánh, văn phòng đại diện
     P|Thông báo tạm ngừng kinh doanh của doanh nghiệp
     P|Đăng ký giải thể doanh nghiệp
     D|Đăng ký thành lập hộ kinh doanh
     D|Đăng ký thay đổi nội dung đăng ký hộ kinh doanh
     D|Tạm ngừng kinh doanh của hộ kinh doanh
     D|Chấm dứt hoạt động hộ kinh doanh
     D|Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh
     PD|Đăng ký thành lập hợp tác xã
     PD|Đăng ký thay đổi nội dung đăng ký hợp tác xã`,
    'BUSINESS',
  ),
  field(
    'CIVIL_STATUS',
    'Hộ tịch',
    'STP',
    `C|Đăng ký khai sinh
     C|Đăng ký kết hôn
     C|Đăng ký khai tử
     C|Đăng ký nhận cha, mẹ, con
     C|Đăng ký giám hộ
     C|Đăng ký lại khai sinh
     C|Đăng ký lại kết hôn
     C|Cấp Giấy xác nhận tình trạng hôn nhân
     C|Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi
     C|Thay đổi, cải chính, bổ sung thông tin hộ tịch cho người dưới 14 tuổi
     D|Thay đổi, cải chính hộ tịch, xác định lại dân tộc
     D|Đăng ký kết hôn có yếu tố nước ngoài
     D|Ghi vào sổ hộ tịch việc ly hôn đã giải quyết ở nước ngoài
     PDC|Cấp bản sao trích lục hộ tịch
     C|Đăng ký việc nuôi con nuôi trong nước`,
  ),
  field(
    'CERTIFICATION',
    'Chứng thực',
    'STP',
    `DC|Chứng thực bản sao từ bản chính giấy tờ, văn bản
     DC|Chứng thực chữ ký trong giấy tờ, văn bản
     DC|Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản
     C|Chứng thực hợp đồng, giao dịch liên quan đến quyền sử dụng đất
     C|Chứng thực di chúc
     C|Chứng thực văn bản từ chối nhận di sản
     DC|Chứng thực văn bản thỏa thuận phân chia di sản
     DC|Cấp bản sao có chứng thực từ bản chính hợp đồng đã được chứng thực
     DC|Sửa lỗi sai sót trong hợp đồng, giao dịch đã được chứng thực
     D|Chứng thực chữ ký người dịch
     PDC|Cấp bản sao từ sổ gốc`,
  ),
  field(
    'JUSTICE',
    'Tư pháp và bổ trợ tư pháp',
    'STP',
    `P|Cấp Phiếu lý lịch tư pháp số 1 cho công dân Việt Nam
     P|Cấp Phiếu lý lịch tư pháp cho cơ quan, tổ chức
     P|Đăng ký hoạt động của tổ chức hành nghề luật sư
     P|Đăng ký hành nghề và cấp thẻ công chứng viên
     P|Thành lập văn phòng công chứng
     P|Cấp thẻ đấu giá viên
     P|Bổ nhiệm giám định viên tư pháp
     P|Đăng ký nuôi con nuôi có yếu tố nước ngoài
     P|Yêu cầu trợ giúp pháp lý
     C|Công nhận hòa giải viên ở cơ sở
     C|Công nhận tuyên truyền viên pháp luật`,
  ),
  field(
    'LABOUR',
    'Lao động, việc làm',
    'SLDTBXH',
    `P|Cấp giấy phép lao động cho người lao động nước ngoài
     P|Gia hạn giấy phép lao động cho người lao động nước ngoài
     P|Xác nhận người lao động nước ngoài không thuộc diện cấp giấy phép lao động
     P|Giải quyết hưởng trợ cấp thất nghiệp
     P|Chuyển nơi hưởng trợ cấp thất nghiệp
     P|Hỗ trợ học nghề cho người thất nghiệp
     P|Cấp giấy phép hoạt động dịch vụ việc làm
     PD|Đăng ký nội quy lao động của doanh nghiệp
     P|Gửi thang lương, bảng lương của doanh nghiệp nhà nước
     D|Vay vốn hỗ trợ tạo việc làm từ Quỹ quốc gia về việc làm
     P|Đăng ký hợp đồng nhận lao động thực tập dưới 90 ngày`,
  ),
  field(
    'SOCIAL_PROTECTION',
    'Bảo trợ xã hội',
    'SLDTBXH',
    `C|Thực hiện trợ cấp xã hội hằng tháng
     C|Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội
     C|Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật
     C|Đổi, cấp lại Giấy xác nhận khuyết tật
     C|Công nhận hộ nghèo, hộ cận nghèo phát sinh trong năm
     C|Công nhận hộ thoát nghèo, hộ thoát cận nghèo
     C|Trợ giúp xã hội khẩn cấp về lương thực, nhà ở
     D|Nhận chăm sóc, nuôi dưỡng đối tượng cần bảo vệ khẩn cấp
     PD|Tiếp nhận đối tượng vào cơ sở trợ giúp xã hội
     PD|Đăng ký thành lập cơ sở trợ giúp xã hội ngoài công lập
     C|Quyết định quản lý cai nghiện ma túy tự nguyện tại gia đình`,
  ),
  field(
    'MERITORIOUS_PEOPLE',
    'Người có công',
    'SLDTBXH',
    `C|Xác nhận người có công giúp đỡ cách mạng
     C|Giải quyết chế độ trợ cấp một lần khi người có công từ trần
     C|Hưởng mai táng phí, trợ cấp khi thân nhân liệt sĩ từ trần
     C|Cấp Giấy xác nhận thân nhân của người có công
     P|Công nhận liệt sĩ và cấp Bằng Tổ quốc ghi công
     P|Cấp đổi, cấp lại Bằng Tổ quốc ghi công
     P|Giám định lại thương tật có vết thương tái phát
     PD|Hỗ trợ di chuyển hài cốt liệt sĩ
     C|Ủy quyền hưởng trợ cấp, phụ cấp ưu đãi
     DC|Cấp phương tiện trợ giúp, dụng cụ chỉnh hình cho người có công`,
  ),
  field(
    'HEALTH',
    'Y tế',
    'SYT',
    `P|Cấp chứng chỉ hành nghề khám bệnh, chữa bệnh
     P|Cấp giấy phép hoạt động đối với phòng khám đa khoa
     P|Cấp giấy phép hoạt động đối với phòng khám chuyên khoa
     P|Cấp Giấy chứng nhận đủ điều kiện kinh doanh dược
     P|Cấp Chứng chỉ hành nghề dược
     P|Công bố cơ sở đủ điều kiện tiêm chủng
     P|Công bố đủ điều kiện mua bán trang thiết bị y tế loại B, C, D
     P|Xác nhận nội dung quảng cáo dịch vụ khám bệnh, chữa bệnh
     PD|Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm
     P|Khám giám định y khoa để thực hiện chế độ hưu trí
     C|Xét hưởng chính sách hỗ trợ phụ nữ dân tộc thiểu số sinh con đúng chính sách dân số`,
  ),
  field(
    'EDUCATION',
    'Giáo dục và đào tạo',
    'SGDDT',
    `P|Cấp phép hoạt động giáo dục của trường trung học phổ thông
     D|Thành lập trường tiểu học công lập
     D|Cho phép trường mẫu giáo, trường mầm non hoạt động giáo dục
     D|Chuyển trường đối với học sinh trung học cơ sở
     P|Chuyển trường đối với học sinh trung học phổ thông
     D|Cấp bản sao văn bằng tốt nghiệp trung học cơ sở từ sổ gốc
     P|Cấp bản sao văn bằng tốt nghiệp trung học phổ thông từ sổ gốc
     P|Chỉnh sửa nội dung văn bằng, chứng chỉ
     P|Cấp giấy chứng nhận đăng ký hoạt động dạy thêm, học thêm
     PDC|Xét hỗ trợ ăn trưa cho trẻ em mẫu giáo
     PD|Hỗ trợ học tập đối với học sinh dân tộc thiểu số rất ít người
     C|Cho phép cơ sở giáo dục mầm non độc lập hoạt động`,
  ),
  field(
    'TRANSPORT',
    'Giao thông vận tải',
    'SXD',
    `P|Đổi giấy phép lái xe do ngành giao thông vận tải cấp
     P|Cấp lại giấy phép lái xe
     P|Cấp giấy phép kinh doanh vận tải bằng xe ô tô
     P|Cấp phù hiệu xe kinh doanh vận tải
     P|Đăng ký khai thác tuyến vận tải hành khách cố định
     P|Cấp giấy phép xe tập lái
     P|Cấp giấy phép lưu hành xe quá tải trọng, quá khổ giới hạn
     PD|Cấp phép thi công công trình trên đường bộ đang khai thác
     PD|Chấp thuận đấu nối tạm thời vào quốc lộ
     DC|Cấp phép sử dụng tạm thời lòng đường, vỉa hè
     D|Đăng ký phương tiện thủy nội địa lần đầu`,
  ),
  field(
    'ENVIRONMENT',
    'Môi trường và tài nguyên nước',
    'STNMT',
    `P|Thẩm định báo cáo đánh giá tác động môi trường
     P|Cấp giấy phép môi trường
     P|Cấp đổi, điều chỉnh giấy phép môi trường
     D|Cấp giấy phép môi trường thuộc thẩm quyền cấp huyện
     C|Tham vấn trong đánh giá tác động môi trường
     P|Cấp giấy phép khai thác nước dưới đất
     P|Gia hạn giấy phép khai thác, sử dụng nước mặt
     P|Cấp giấy phép hành nghề khoan nước dưới đất quy mô vừa và nhỏ
     P|Cấp giấy phép khai thác khoáng sản làm vật liệu xây dựng thông thường
     P|Đóng cửa mỏ khoáng sản
     DC|Xác nhận đăng ký kế hoạch bảo vệ môi trường`,
  ),
  field(
    'AGRICULTURE',
    'Nông nghiệp và phát triển nông thôn',
    'SNNPTNT',
    `P|Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật
     P|Cấp Giấy chứng nhận đủ điều kiện buôn bán phân bón
     P|Cấp chứng chỉ hành nghề thú y
     P|Cấp Giấy chứng nhận đủ điều kiện vệ sinh thú y
     PD|Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm nông, lâm, thủy sản
     C|Đăng ký chuyển đổi cơ cấu cây trồng trên đất trồng lúa
     C|Hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai
     C|Kê khai hoạt động chăn nuôi
     D|Hỗ trợ dự án liên kết sản xuất và tiêu thụ sản phẩm nông nghiệp
     D|Công nhận làng nghề truyền thống
     P|Phê duyệt đánh giá, phân hạng sản phẩm OCOP cấp tỉnh
     D|Bố trí ổn định dân cư trong huyện`,
    'BUSINESS',
  ),
  field(
    'FORESTRY',
    'Lâm nghiệp',
    'SNNPTNT',
    `P|Phê duyệt phương án quản lý rừng bền vững của chủ rừng là tổ chức
     P|Chuyển mục đích sử dụng rừng sang mục đích khác
     P|Công nhận nguồn giống cây trồng lâm nghiệp
     PD|Xác nhận bảng kê lâm sản
     D|Xác nhận nguồn gốc gỗ trước khi xuất khẩu
     D|Phê duyệt khai thác gỗ rừng trồng bằng vốn ngân sách
     P|Đăng ký mã số cơ sở nuôi, trồng động vật rừng, thực vật rừng nguy cấp
     P|Miễn, giảm tiền dịch vụ môi trường rừng
     C|Đăng ký khai thác lâm sản trên đất của hộ gia đình`,
  ),
  field(
    'INDUSTRY_TRADE',
    'Công Thương',
    'SCT',
    `P|Cấp Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ xăng dầu
     P|Cấp Giấy phép bán buôn rượu
     D|Cấp Giấy phép bán lẻ rượu
     D|Cấp Giấy phép sản xuất rượu thủ công nhằm mục đích kinh doanh
     D|Cấp Giấy phép bán lẻ sản phẩm thuốc lá
     P|Thông báo hoạt động khuyến mại
     P|Đăng ký hoạt động bán hàng đa cấp tại địa phương
     D|Cấp Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ LPG chai
     P|Cấp giấy phép hoạt động điện lực
     P|Cấp giấy chứng nhận huấn luyện kỹ thuật an toàn vật liệu nổ công nghiệp
     P|Cấp Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu`,
    'BUSINESS',
  ),
  field(
    'CULTURE',
    'Văn hóa, thể thao, du lịch',
    'SVHTTDL',
    `P|Cấp giấy phép kinh doanh dịch vụ lữ hành nội địa
     P|Cấp thẻ hướng dẫn viên du lịch nội địa
     P|Công nhận điểm du lịch
     PD|Cấp Giấy phép kinh doanh dịch vụ karaoke
     P|Tiếp nhận thông báo sản phẩm quảng cáo trên bảng quảng cáo, băng-rôn
     P|Cấp Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao
     PD|Đăng ký tổ chức lễ hội
     D|Xét tặng danh hiệu Thôn, bon, tổ dân phố văn hóa
     C|Xét tặng danh hiệu Gia đình văn hóa hằng năm
     C|Thông báo thành lập thư viện cộng đồng
     C|Công nhận câu lạc bộ thể thao cơ sở`,
  ),
  field(
    'INFORMATION',
    'Thông tin và truyền thông',
    'STTTT',
    `P|Cấp giấy phép xuất bản tài liệu không kinh doanh
     P|Cấp giấy phép hoạt động in xuất bản phẩm
     P|Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp
     P|Cấp giấy phép bưu chính
     P|Xác nhận thông báo hoạt động bưu chính
     P|Cấp giấy phép họp báo trong nước
     D|Cấp Giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng
     D|Khai báo hoạt động cơ sở dịch vụ photocopy
     P|Cấp phép thu tín hiệu truyền hình nước ngoài từ vệ tinh`,
  ),
  field(
    'HOME_AFFAIRS',
    'Nội vụ, tôn giáo, thi đua khen thưởng',
    'SNV',
    `P|Công nhận ban vận động thành lập hội
     PD|Thành lập hội
     PD|Phê duyệt điều lệ hội
     C|Đăng ký hoạt động tín ngưỡng
     C|Đăng ký sinh hoạt tôn giáo tập trung
     C|Thông báo danh mục hoạt động tôn giáo hằng năm
     PD|Đề nghị tổ chức đại hội của tổ chức tôn giáo
     C|Tặng Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã
     D|Tặng danh hiệu Lao động tiên tiến
     P|Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
     P|Cấp bản sao tài liệu lưu trữ`,
  ),
  field(
    'SCIENCE_FINANCE',
    'Khoa học, công nghệ và tài chính',
    'SKHCN',
    `P|Cấp Giấy chứng nhận đăng ký hoạt động khoa học và công nghệ
     P|Cấp giấy phép tiến hành công việc bức xạ
     P|Tiếp nhận bản công bố hợp quy
     P|Chứng nhận doanh nghiệp khoa học và công nghệ
     P|Đăng ký kết quả thực hiện nhiệm vụ khoa học và công nghệ
     PD|Đăng ký mã số đơn vị có quan hệ với ngân sách
     P|Kê khai giá hàng hóa, dịch vụ
     P|Mua hóa đơn lẻ bán tài sản công
     PD|Xác định giá khởi điểm của tài sản công
     P|Đăng ký mã số mã vạch`,
  ),
  field(
    'ADMINISTRATION',
    'Thủ tục nội bộ giữa cơ quan hành chính nhà nước',
    'VPUB',
    `P|Trình ban hành quyết định quy phạm pháp luật của Ủy ban nhân dân tỉnh
     P|Phê duyệt đề án vị trí việc làm
     P|Giao chỉ tiêu biên chế công chức hằng năm
     PD|Thành lập, tổ chức lại, giải thể đơn vị sự nghiệp công lập
     PD|Thẩm định dự toán ngân sách hằng năm
     PD|Điều động, biệt phái công chức
     P|Bổ nhiệm lãnh đạo cấp phòng thuộc sở
     PD|Nâng bậc lương trước thời hạn
     PD|Cử công chức đi đào tạo, bồi dưỡng
     P|Phê duyệt kế hoạch lựa chọn nhà thầu
     PD|Điều chuyển tài sản công
     PDC|Báo cáo định kỳ cải cách hành chính`,
    'INTERNAL',
  ),
];
